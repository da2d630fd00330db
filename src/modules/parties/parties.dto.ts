import type { Instant } from '../../domain/calendar/instant';
import { ENTRY_STATUSES, type Entrant } from '../../domain/parties/admit';
import { PARTY_STATUSES, type PartyStatus } from '../../domain/parties/party';
import { PARTY_ACTIONS, type PartyAction } from '../../domain/parties/transitions';
import {
  Choice,
  DateTime,
  DecimalRecord,
  Flag,
  Integer,
  NestedList,
  PageQuery,
  Pattern,
  Text,
} from '../../platform/http';
import { CHARTER_KEY, CHARTER_KEY_WORDS, PARTY_CODE, PARTY_CODE_WORDS } from '../agreements';

const FIGURES = { production: '0', imports: '320' };
const NAME_LENGTH = 200;

export class NewPartyDto {
  @Pattern(PARTY_CODE, PARTY_CODE_WORDS, { example: 'JP' })
  code!: string;

  @Text({
    max: NAME_LENGTH,
    optional: true,
    description: 'The name of the territory of that code unless told.',
  })
  name?: string;

  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS, { example: 'consumers' })
  constituency!: string;

  @DecimalRecord({
    description: 'A figure for each basis of the charter; one left out is "0".',
    example: FIGURES,
  })
  basis!: Record<string, string>;

  @Choice(ENTRY_STATUSES)
  status!: Entrant['status'];
}

/** The fields to change; those left out stay as they are. */
export class PartyChangeDto {
  @Text({ max: NAME_LENGTH, optional: true })
  name?: string;

  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS, { optional: true })
  constituency?: string;

  @DecimalRecord({ optional: true, description: 'Figures left out stay as they are.', example: FIGURES })
  basis?: Record<string, string>;

  @Choice(PARTY_STATUSES, { optional: true })
  status?: PartyStatus;

  @Text({
    max: 2_000,
    optional: true,
    description: 'Why the status changes; required to suspend and to withdraw.',
  })
  reason?: string;
}

export class PartiesQuery extends PageQuery {
  @DateTime({
    optional: true,
    description: 'Parties as they stood at this moment; those recorded later are left out.',
  })
  asOf?: Instant;

  @Choice(PARTY_STATUSES, { optional: true })
  status?: PartyStatus;

  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS, { optional: true })
  constituency?: string;
}

class StandingDto {
  @Text({ max: NAME_LENGTH })
  name!: string;

  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS)
  constituency!: string;

  @DecimalRecord({
    description: 'By the charter’s bases, each in the unit that the charter states.',
    example: FIGURES,
  })
  basis!: Record<string, string>;

  @Choice(PARTY_STATUSES)
  status!: PartyStatus;
}

class PastStandingDto extends StandingDto {
  @DateTime()
  from!: string;

  @Text({ max: 2_000, nullable: true, description: 'Why the status changed.' })
  reason!: string | null;
}

class PartyActionDto {
  @Choice(Object.keys(PARTY_ACTIONS))
  name!: PartyAction;

  @Flag()
  allowed!: boolean;

  @Text({ nullable: true, description: 'Why not; null when allowed.' })
  reason!: string | null;
}

export class PartyDto extends StandingDto {
  @Text()
  agreement!: string;

  @Pattern(PARTY_CODE, PARTY_CODE_WORDS)
  code!: string;

  @DateTime({ description: 'Since when it has stood so.' })
  since!: string;

  @NestedList(() => PastStandingDto, {
    min: 1,
    max: 10_000,
    description: 'How it has stood, the latest last.',
  })
  history!: PastStandingDto[];

  @Integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  version!: number;

  @NestedList(() => PartyActionDto, { description: 'What this reader may do now.' })
  actions!: PartyActionDto[];
}

export class PartyPageDto {
  @NestedList(() => PartyDto, { max: 500 })
  items!: PartyDto[];

  @Text({ nullable: true, description: '`after` of the next page; null on the last.' })
  next!: string | null;
}
