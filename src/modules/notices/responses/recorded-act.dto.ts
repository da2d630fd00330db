import { VIAS } from '../../../domain/notices/responses/channel';
import { ACT_KINDS, ACT_STANDINGS } from '../../../domain/notices/responses/recorded-act';
import { AnyJson, Choice, DateTime, Integer, Nested, Text } from '../../../platform/http';

const ENTRY = { min: 1, max: Number.MAX_SAFE_INTEGER };
const ACTOR = '{ kind, id, party, recordedBy?, capacity? }';

export class ContestDto {
  @Integer({ ...ENTRY, description: 'Number of the ledger entry that recorded the answer.' })
  entry!: number;

  @Text({ max: 5_000 })
  reason!: string;
}

export class SettlementDto {
  @Choice(['upheld', 'withdrawn'], { description: 'A withdrawn act no longer counts.' })
  outcome!: 'upheld' | 'withdrawn';

  @Text({ max: 5_000 })
  reason!: string;
}

export class RemarkDto {
  @Text({ max: 5_000 })
  reason!: string;

  @AnyJson({ description: ACTOR })
  by!: unknown;

  @DateTime()
  at!: string;
}

export class RecordedActDto {
  @Integer({ ...ENTRY, description: 'Number of the ledger entry, by which it is contested.' })
  entry!: number;

  @Text()
  party!: string;

  @Choice(ACT_KINDS)
  act!: string;

  @Integer({ ...ENTRY, nullable: true, description: 'The commitment that it is about.' })
  commitment!: number | null;

  @Choice(VIAS)
  via!: string;

  @DateTime()
  receivedAt!: string;

  @Text({ max: 5_000 })
  evidence!: string;

  @Text({ nullable: true, description: 'Who spoke for the party.' })
  onBehalfOf!: string | null;

  @AnyJson({ description: ACTOR })
  by!: unknown;

  @DateTime()
  at!: string;

  @Choice(ACT_STANDINGS)
  standing!: string;

  @Nested(() => RemarkDto, { nullable: true })
  contest!: RemarkDto | null;

  @Nested(() => RemarkDto, { nullable: true })
  settlement!: RemarkDto | null;
}
