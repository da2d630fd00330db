import { CAPABILITIES, ROLES, type Capability, type Role } from '../../../domain/access/policy';
import { Choice, Choices, DateTime, Email, Nested, Password, Text } from '../../../platform/http';
import { AccountDto } from '../people.dto';

export class InviteDto {
  @Email()
  email!: string;

  @Text({ max: 200 })
  name!: string;

  @Choice(ROLES)
  role!: Role;

  @Text({ max: 40, nullable: true, optional: true, example: 'JP' })
  party?: string | null;

  @Choices(CAPABILITIES, {
    optional: true,
    description: 'What a delegate may do for the party; without it acknowledge, commit and vote.',
  })
  capabilities?: Capability[];
}

export class InvitationDto {
  @Text()
  id!: string;

  @Text({ description: 'Shown this once; hand it to the person invited.' })
  token!: string;

  @DateTime({ description: '72 hours from now.' })
  expiresAt!: string;
}

export class AcceptInvitationDto {
  @Text({ max: 200 })
  token!: string;

  @Password({ min: 12, optional: true, description: 'For a new account. Whoever has one signs in instead.' })
  password?: string;

  @Email({ optional: true, description: 'Only with the one-time link of the first administrator.' })
  email?: string;

  @Text({ max: 200, optional: true, description: 'Only with the one-time link of the first administrator.' })
  name?: string;
}

export class AcceptedDto {
  @Nested(() => AccountDto)
  user!: AccountDto;
}
