import { ROLES, type Role } from '../../domain/access/policy';
import { Choice, Email, Flag, NestedList, Text } from '../../platform/http';

class SeatDto {
  @Text({ example: 'critical-minerals-2026' })
  agreement!: string;

  @Choice(ROLES)
  role!: Role;

  @Text({ nullable: true, example: 'JP' })
  party!: string | null;
}

/** An account as its owner sees it. */
export class AccountDto {
  @Text()
  id!: string;

  @Email()
  email!: string;

  @Text()
  name!: string;

  @Flag({ description: 'Whether this is an administrator of the installation.' })
  admin!: boolean;

  @NestedList(() => SeatDto)
  roles!: SeatDto[];
}

class PersonActionDto {
  @Choice(['remove'])
  name!: 'remove';

  @Flag()
  allowed!: boolean;

  @Text({ nullable: true, description: 'Why not; null when it is allowed.' })
  reason!: string | null;
}

/** A person with a seat in an agreement. */
export class PersonDto {
  @Text()
  id!: string;

  @Text()
  name!: string;

  @Choice(ROLES)
  role!: Role;

  @Text({ nullable: true, example: 'JP' })
  party!: string | null;

  @Email({ nullable: true, description: 'Null for people of other parties, unless you are the secretariat.' })
  email!: string | null;

  @NestedList(() => PersonActionDto)
  actions!: PersonActionDto[];
}

export class PeoplePageDto {
  @NestedList(() => PersonDto, { max: 500 })
  items!: PersonDto[];

  @Text({ nullable: true, description: 'The cursor of the next page; null on the last.' })
  next!: string | null;
}
