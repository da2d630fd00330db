import { ROLES, type Role } from '../../../domain/access/policy';
import { Choice, Email, NestedList, Text } from '../../../platform/http';

class DemoAccountDto {
  @Email()
  email!: string;

  @Text()
  password!: string;

  @Text()
  name!: string;

  @Choice(ROLES, { nullable: true, description: 'Null for an administrator without a seat.' })
  role!: Role | null;

  @Text({ nullable: true, example: 'JP' })
  party!: string | null;
}

export class DemoAccountsDto {
  @NestedList(() => DemoAccountDto)
  items!: DemoAccountDto[];
}
