import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsTimeZone, ValidateBy } from 'class-validator';
import { ROLES, type Role } from '../../domain/access/policy';
import { LEVELS, type Level } from '../../domain/charters/charter';
import {
  Choice,
  Choices,
  DecimalRecord,
  Duration,
  Nested,
  NestedList,
  Pattern,
  Text,
} from '../../platform/http';

export const CHARTER_KEY = /^[a-z][a-z0-9-]{0,62}$/;
export const CHARTER_KEY_WORDS = 'Must be 1 to 63 lower-case letters, digits and hyphens.';

export const PARTY_CODE = /^[A-Z]{2}(\+[A-Z]{2}){0,9}$/;
export const PARTY_CODE_WORDS = 'Must be a code such as JP, EU or BE+LU.';

const TimeZone = () =>
  applyDecorators(
    ApiProperty({ type: String, example: 'Europe/Paris', description: 'Of the IANA database.' }),
    IsTimeZone({ message: 'Must be a time zone of the IANA database, such as Europe/Paris.' }),
  );

const MAX_MINERALS = 200;

const isMineralScope = (value: unknown): boolean =>
  value === 'all' ||
  (Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MAX_MINERALS &&
    value.every((id) => typeof id === 'string') &&
    new Set(value).size === value.length);

/** Ids of the reference list, or the word `all`. */
const MineralScope = () =>
  applyDecorators(
    ApiProperty({
      oneOf: [
        { type: 'string', enum: ['all'] },
        { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: MAX_MINERALS, uniqueItems: true },
      ],
      description: 'Ids of the reference list, or `all`.',
    }),
    ValidateBy({
      name: 'isMineralScope',
      validator: {
        validate: isMineralScope,
        defaultMessage: () => 'Must be "all", or a list of mineral ids in which each occurs once.',
      },
    }),
  );

export class CharterSeatDto {
  @Text({ max: 100 })
  place!: string;

  @TimeZone()
  timeZone!: string;
}

class BasisDto {
  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS)
  key!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 40, description: 'The unit of the figures, such as t or million USD.' })
  unit!: string;
}

class ConstituencyDto {
  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS)
  key!: string;

  @Text({ max: 200 })
  title!: string;

  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS, { description: 'The basis on which its shares rest.' })
  basis!: string;
}

class ChaseDto {
  @Duration({ description: 'From the missed deadline until the head of delegation is chased.' })
  headAfter!: string;

  @Duration({ description: 'From the missed deadline until the whole delegation is chased.' })
  delegationAfter!: string;
}

class LevelRulesDto {
  @Choice(LEVELS)
  level!: Level;

  @Duration()
  acknowledgeWithin!: string;

  @Duration()
  positionWithin!: string;

  @Duration({ nullable: true, description: 'Null: no meeting is called at this level.' })
  meetWithin!: string | null;

  @Duration({ nullable: true, description: 'Null: no situation reports at this level.' })
  reportEvery!: string | null;

  @Nested(() => ChaseDto)
  chase!: ChaseDto;
}

class CrisisDto {
  @NestedList(() => LevelRulesDto, { min: LEVELS.length, max: LEVELS.length })
  levels!: LevelRulesDto[];
}

class SignInRulesDto {
  @Choices(ROLES, { optional: true, description: 'The roles that act only with a second factor.' })
  secondFactor?: Role[];

  @Duration({
    optional: true,
    nullable: true,
    description: 'After so long without a request, acts with legal effect need the password again.',
  })
  reauthenticateAfter?: string | null;
}

class RosterPartyDto {
  @Pattern(PARTY_CODE, PARTY_CODE_WORDS)
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS)
  constituency!: string;

  @DecimalRecord({ description: 'A figure for each basis; one left out is "0".' })
  basis!: Record<string, string>;
}

/** The shape of a charter, for files under `charters/` and for charters given inline. */
export class CharterDto {
  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS)
  key!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 2_000, description: 'Where the text was read, and what in it is illustrative.' })
  source!: string;

  @Nested(() => CharterSeatDto)
  seat!: CharterSeatDto;

  @NestedList(() => BasisDto, { min: 1, max: 20 })
  bases!: BasisDto[];

  @NestedList(() => ConstituencyDto, { min: 1, max: 20 })
  constituencies!: ConstituencyDto[];

  @MineralScope()
  minerals!: 'all' | string[];

  @Nested(() => CrisisDto)
  crisis!: CrisisDto;

  @Nested(() => SignInRulesDto, { optional: true, description: 'What is asked of those who act.' })
  people?: SignInRulesDto;

  @NestedList(() => RosterPartyDto, {
    optional: true,
    max: 250,
    description: 'Parties that creation admits.',
  })
  roster?: RosterPartyDto[];
}
