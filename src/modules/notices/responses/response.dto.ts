import { VIAS } from '../../../domain/notices/responses/channel';
import { COMMITMENT_KINDS, STANCES } from '../../../domain/notices/notice';
import { BASES } from '../../../domain/quantities/quantity';
import { AnyJson, Choice, DateTime, Flag, Integer, Nested, NestedList, Text } from '../../../platform/http';
import { QuantityDto } from '../quantity.dto';
import { RecordedActDto } from './recorded-act.dto';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };
const COMMITMENT_STATUSES = ['pledged', 'confirmed', 'delivered', 'withdrawn'];
const ACTOR = '{ kind, id, party, recordedBy?, capacity? }';

export class ReceiptDto {
  @Integer({ ...COUNT, min: 1, description: 'Number of the ledger entry.' })
  seq!: number;

  @Text({ description: 'Hash of the ledger entry.' })
  hash!: string;
}

export class AcknowledgementDto {
  @AnyJson({ description: ACTOR })
  by!: unknown;

  @DateTime()
  at!: string;

  @Flag()
  late!: boolean;

  @Choice(VIAS)
  via!: string;

  @Nested(() => ReceiptDto)
  receipt!: ReceiptDto;
}

export class TakenPositionDto {
  @Choice(STANCES)
  stance!: string;

  @Text({ max: 5_000, nullable: true })
  note!: string | null;

  @Nested(() => QuantityDto, { nullable: true })
  ownLoss!: QuantityDto | null;

  @Integer({ ...COUNT, nullable: true })
  stockCoverDays!: number | null;

  @AnyJson({ description: ACTOR })
  by!: unknown;

  @DateTime()
  at!: string;

  @Flag()
  late!: boolean;

  @Choice(VIAS, { optional: true })
  via?: string;

  @Integer({ ...COUNT, min: 1, optional: true, description: 'Number of the ledger entry.' })
  entry?: number;

  @DateTime({ optional: true, nullable: true, description: 'The deadline in force when it was taken.' })
  dueAt?: string | null;

  @Nested(() => ReceiptDto, { optional: true })
  receipt?: ReceiptDto;
}

export class RecordedDeliveryDto {
  @Nested(() => QuantityDto)
  quantity!: QuantityDto;

  @DateTime()
  at!: string;

  @Text({ max: 5_000, nullable: true })
  note!: string | null;

  @Choice(VIAS, { optional: true })
  via?: string;

  @Integer({ ...COUNT, min: 1, optional: true, description: 'Number of the ledger entry.' })
  entry?: number;
}

export class TermsDto {
  @Integer({ ...COUNT, min: 1, description: 'Number of the ledger entry.' })
  entry!: number;

  @Choice(COMMITMENT_STATUSES)
  status!: string;

  @Nested(() => QuantityDto)
  quantity!: QuantityDto;
}

export class MadeCommitmentDto {
  @Integer({ ...COUNT, min: 1 })
  n!: number;

  @Choice(COMMITMENT_KINDS)
  kind!: string;

  @Nested(() => QuantityDto)
  quantity!: QuantityDto;

  @Choice(BASES)
  basis!: string;

  @DateTime({ nullable: true })
  from!: string | null;

  @DateTime({ nullable: true })
  to!: string | null;

  @Text({ max: 5_000, nullable: true })
  note!: string | null;

  @Choice(COMMITMENT_STATUSES)
  status!: string;

  @NestedList(() => RecordedDeliveryDto, { max: 1_000_000 })
  deliveries!: RecordedDeliveryDto[];

  @NestedList(() => TermsDto, { optional: true, max: 1_000_000 })
  history?: TermsDto[];

  @Nested(() => ReceiptDto, { optional: true })
  receipt?: ReceiptDto;
}

export class ResponseDto {
  @Text()
  party!: string;

  @Flag({ description: 'The party was bound to answer when the notice was issued.' })
  isExpected!: boolean;

  @Nested(() => AcknowledgementDto, { nullable: true })
  acknowledged!: AcknowledgementDto | null;

  @Nested(() => TakenPositionDto, { nullable: true })
  position!: TakenPositionDto | null;

  @NestedList(() => MadeCommitmentDto, { max: 1_000_000 })
  commitments!: MadeCommitmentDto[];

  @NestedList(() => TakenPositionDto, { optional: true, max: 1_000_000 })
  earlierPositions?: TakenPositionDto[];

  @NestedList(() => RecordedActDto, {
    max: 1_000_000,
    description: 'What the secretariat recorded for the party, and how it stands with the party.',
  })
  recorded!: RecordedActDto[];
}
