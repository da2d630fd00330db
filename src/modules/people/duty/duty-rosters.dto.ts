import type { Instant } from '../../../domain/calendar/instant';
import { DateTime, NestedList, Patterns, Text } from '../../../platform/http';

class ShiftDto {
  @Text({ max: 100, description: 'The id of a head or delegate of the party.' })
  person!: string;

  @DateTime()
  from!: Instant;

  @DateTime({ description: 'Until just before this moment.' })
  to!: Instant;

  @Text({
    max: 500,
    optional: true,
    nullable: true,
    description: 'Such as a telephone number for the night.',
  })
  note?: string | null;
}

export class SetDutyRosterDto {
  @NestedList(() => ShiftDto, { max: 500, description: 'The whole roster; it replaces the one before.' })
  shifts!: ShiftDto[];
}

export class DutyRosterDto {
  @Text({ example: 'JP' })
  party!: string;

  @NestedList(() => ShiftDto, { max: 500 })
  shifts!: ShiftDto[];

  @DateTime({ description: 'The moment for which `onDuty` is said.' })
  asOf!: Instant;

  @Patterns(/^[\w-]{1,100}$/, 'Must be the id of a person.', {
    description: 'Ids of those on duty at that moment.',
  })
  onDuty!: string[];
}

export class DutyRosterQuery {
  @DateTime({ optional: true, description: 'Who is on duty at this moment; without it, now.' })
  asOf?: Instant;
}
