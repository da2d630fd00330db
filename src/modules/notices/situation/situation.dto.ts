import type { Instant } from '../../../domain/calendar/instant';
import { DEADLINES } from '../../../domain/notices/situation/situation';
import {
  AnyJson,
  Choice,
  DateTime,
  DecimalText,
  Flag,
  Integer,
  Nested,
  NestedList,
  Patterns,
  Text,
} from '../../../platform/http';
import { PARTY_CODE, PARTY_CODE_WORDS } from '../../agreements';
import { QuantityDto } from '../quantity.dto';
import { ReceiptDto } from '../responses/response.dto';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };

export class SituationFiguresDto {
  @Nested(() => QuantityDto, { optional: true, nullable: true, description: 'The loss as now estimated.' })
  lossQuantity?: QuantityDto | null;

  @DecimalText({ optional: true, nullable: true, description: "Of the parties' supply." })
  sharePercent?: string | null;
}

export class SituationReportDto {
  @Text({ max: 20_000, description: 'Markdown.' })
  text!: string;

  @Nested(() => SituationFiguresDto, { optional: true, nullable: true })
  figures?: SituationFiguresDto | null;

  @DateTime({
    optional: true,
    nullable: true,
    description: "When the next one is due; within the charter's interval, which holds unless told.",
  })
  nextDueAt?: Instant | null;
}

export class MadeReportDto {
  @Integer({ ...COUNT, min: 1 })
  n!: number;

  @DateTime()
  at!: string;

  @AnyJson({ description: '{ kind, id, party, capacity? }' })
  by!: unknown;

  @Text({ max: 20_000 })
  text!: string;

  @Nested(() => SituationFiguresDto, { nullable: true })
  figures!: SituationFiguresDto | null;

  @DateTime({ nullable: true })
  nextDueAt!: string | null;

  @Flag({ description: 'Made after it was due.' })
  late!: boolean;

  @Nested(() => ReceiptDto)
  receipt!: ReceiptDto;
}

export class ReportPageDto {
  @DateTime({ nullable: true, description: 'When the next one is due.' })
  nextDueAt!: string | null;

  @NestedList(() => MadeReportDto, { max: 500 })
  items!: MadeReportDto[];

  @Text({ nullable: true })
  next!: string | null;
}

export class MeetingDto {
  @DateTime({ description: 'When it was held.' })
  at!: Instant;

  @Patterns(PARTY_CODE, PARTY_CODE_WORDS, {
    min: 1,
    description: 'Codes of the parties that were present.',
  })
  attendance!: string[];

  @Text({ max: 5_000, description: 'What came of it.' })
  summary!: string;
}

export class HeldMeetingDto extends MeetingDto {
  @Integer({ ...COUNT, min: 1 })
  n!: number;

  @Flag({ description: 'The first meeting came after the deadline.' })
  late!: boolean;
}

export class RecordedMeetingDto extends HeldMeetingDto {
  @Nested(() => ReceiptDto)
  receipt!: ReceiptDto;
}

export class MissedDeadlineDto {
  @Choice(DEADLINES)
  deadline!: string;

  @DateTime()
  dueAt!: string;
}

export class SituationDto {
  @Integer({ ...COUNT, description: 'How many situation reports there are; see GET reports.' })
  reports!: number;

  @DateTime({ nullable: true, description: 'When the next report is due.' })
  reportDueAt!: string | null;

  @NestedList(() => HeldMeetingDto, { max: 1_000_000 })
  meetings!: HeldMeetingDto[];

  @NestedList(() => MissedDeadlineDto, {
    max: 1_000_000,
    description: 'Reports and meetings that did not come in time.',
  })
  missed!: MissedDeadlineDto[];
}
