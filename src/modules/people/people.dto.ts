import { CAPABILITIES, ROLES, type Capability, type Role } from '../../domain/access/policy';
import { Choice, Choices, Email, Flag, NestedList, Text } from '../../platform/http';

class SeatDto {
  @Text({ example: 'critical-minerals-2026' })
  agreement!: string;

  @Choice(ROLES)
  role!: Role;

  @Text({ nullable: true, example: 'JP' })
  party!: string | null;

  @Choices(CAPABILITIES, { description: 'What you may do for your party there.' })
  capabilities!: Capability[];
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
  @Choice(['remove', 'set-capabilities'])
  name!: 'remove' | 'set-capabilities';

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

  @Choices(CAPABILITIES, {
    nullable: true,
    description:
      'What the person may do for its party. Null for people of other parties, unless you are the secretariat.',
  })
  capabilities!: Capability[] | null;

  @NestedList(() => PersonActionDto)
  actions!: PersonActionDto[];
}

export class PeoplePageDto {
  @NestedList(() => PersonDto, { max: 500 })
  items!: PersonDto[];

  @Text({ nullable: true, description: 'The cursor of the next page; null on the last.' })
  next!: string | null;
}

export class CapabilitiesDto {
  @Choices(CAPABILITIES, { description: 'All that the delegate may do for the party from now on.' })
  capabilities!: Capability[];
}
