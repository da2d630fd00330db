import { ApiProperty } from '@nestjs/swagger';
import { LEVELS } from '../../domain/charters/charter';
import {
  CAUSES,
  CERTAINTIES,
  NOTICE_STATES,
  NOTICE_STATUSES,
  SEVERITIES,
  URGENCIES,
  type Notice,
} from '../../domain/notices/notice';
import { BASES } from '../../domain/quantities/quantity';
import {
  AnyJson,
  Choice,
  DateTime,
  DecimalText,
  Flag,
  Integer,
  Nested,
  NestedList,
  Text,
  Patterns,
} from '../../platform/http';
import { DuplicateDto, LinkDto } from './links/links.dto';
import { PreparedDto } from './responses/prepared.dto';
import { SumDto } from './quantity.dto';
import { AreaDto, LossDto, NoticeMineralDto } from './report.dto';
import { ResponseDto } from './responses/response.dto';
import { RoleHolderDto } from './roles/roles.dto';
import { SummaryDto } from './thread/comments.dto';
import { LessonDto } from './after-action/lessons.dto';
import { SituationDto } from './situation/situation.dto';
import { MadeTranslationDto } from './translations/translations.dto';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };
const ACTOR = '{ kind, id, party, recordedBy?, capacity? }';

export class OtherBasisDto {
  @Choice(BASES)
  basis!: string;

  @Nested(() => SumDto)
  committed!: SumDto;

  @Nested(() => SumDto)
  delivered!: SumDto;
}

export class CoverageDto {
  @Nested(() => SumDto)
  shortfall!: SumDto;

  @Nested(() => SumDto)
  committed!: SumDto;

  @Nested(() => SumDto)
  delivered!: SumDto;

  @DecimalText({ nullable: true, description: 'Committed in percent of the shortfall.' })
  sharePercent!: string | null;

  @NestedList(() => OtherBasisDto, {
    description: 'Commitments counted in the other basis; never added above.',
  })
  otherBases!: OtherBasisDto[];
}

export class ClocksDto {
  @DateTime()
  acknowledgeBy!: string;

  @DateTime()
  positionBy!: string;

  @DateTime({ nullable: true })
  meetBy!: string | null;

  @Text({ nullable: true, description: 'ISO 8601 duration.', example: 'PT6H' })
  reportEvery!: string | null;
}

export class MissDto {
  @Choice(['acknowledge', 'position'])
  clock!: string;

  @Text()
  party!: string;

  @DateTime()
  dueAt!: string;

  @Choice(['missed', 'head', 'delegation'], { description: 'How far the party has been chased.' })
  reached!: string;
}

export class RevisionDto {
  @Integer({ ...COUNT, min: 1 })
  version!: number;

  @DateTime()
  at!: string;

  @AnyJson({ description: ACTOR })
  by!: unknown;

  @Text({ example: 'notice.updated' })
  event!: string;

  @Choice(LEVELS, { nullable: true })
  level!: string | null;

  @AnyJson({ description: 'Each changed field with { from, to }.' })
  changes!: Record<string, { from: unknown; to: unknown }>;

  @Text({ max: 5_000, nullable: true, description: 'The summary or the reason.' })
  note!: string | null;

  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    description: 'Who may read it: public, parties, secretariat, party:CODE, or a list of these.',
  })
  audience!: Notice['audience'];
}

export class TimelineEntryDto {
  @Integer({ ...COUNT, min: 1 })
  seq!: number;

  @DateTime()
  at!: string;

  @Text({ nullable: true })
  type!: string | null;

  @AnyJson({ nullable: true, description: ACTOR })
  actor!: unknown;

  @AnyJson({ nullable: true })
  payload!: unknown;
}

export class ActionDto {
  @Text({ example: 'acknowledge' })
  name!: string;

  @Flag()
  allowed!: boolean;

  @Text({ nullable: true, description: 'Why not.' })
  reason!: string | null;
}

/** A notice with the response matrix, the coverage of the shortfall, and what this reader may do. */
export class NoticeDto {
  @Text({ example: 'N-2026-001' })
  id!: string;

  @Text()
  agreement!: string;

  @Choice(NOTICE_STATUSES)
  status!: string;

  @Choice(NOTICE_STATES)
  state!: string;

  @Choice(LEVELS, { nullable: true })
  level!: string | null;

  @Integer({ ...COUNT, min: 1 })
  version!: number;

  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    description: 'Who may read it: public, parties, secretariat, party:CODE, or a list of these.',
  })
  audience!: Notice['audience'];

  @AnyJson({
    nullable: true,
    description: `${ACTOR}; null for a reader who could not read the report as a draft`,
  })
  reportedBy!: unknown;

  @Text()
  headline!: string;

  @Choice(CAUSES)
  cause!: string;

  @Choice(URGENCIES)
  urgency!: string;

  @Choice(SEVERITIES)
  severity!: string;

  @Choice(CERTAINTIES)
  certainty!: string;

  @NestedList(() => NoticeMineralDto)
  minerals!: NoticeMineralDto[];

  @Nested(() => AreaDto)
  area!: AreaDto;

  @DateTime()
  onset!: string;

  @DateTime({ nullable: true })
  expectedEnd!: string | null;

  @Nested(() => LossDto, { nullable: true })
  loss!: LossDto | null;

  @Text({ max: 20_000 })
  description!: string;

  @ApiProperty({ description: 'What the parties are asked to do; may be empty.' })
  instruction!: string;

  @Patterns(/^\S/, 'Text.')
  references!: string[];

  @Text()
  language!: string;

  @Integer({ ...COUNT, nullable: true, description: 'The charter version that governed the issue.' })
  charterVersion!: number | null;

  @Nested(() => ClocksDto, { nullable: true })
  clocks!: ClocksDto | null;

  @NestedList(() => ResponseDto, { max: 1_000_000 })
  responses!: ResponseDto[];

  @NestedList(() => RoleHolderDto)
  roles!: RoleHolderDto[];

  @Nested(() => SummaryDto, { nullable: true, description: 'Of the thread.' })
  summary!: SummaryDto | null;

  @NestedList(() => LessonDto, { max: 1_000_000 })
  lessons!: LessonDto[];

  @Nested(() => SituationDto)
  situation!: SituationDto;

  @NestedList(() => MadeTranslationDto)
  translations!: MadeTranslationDto[];

  @NestedList(() => LinkDto, { description: 'To notices that this reader may read.' })
  links!: LinkDto[];

  @NestedList(() => DuplicateDto, { max: 1_000_000, description: 'Notices that were merged into this one.' })
  duplicates!: DuplicateDto[];

  @Text({ nullable: true, description: 'The notice that this one was a duplicate of.' })
  mergedInto!: string | null;

  @NestedList(() => PreparedDto, { max: 1_000_000, description: "What the reader's own party has prepared." })
  prepared!: PreparedDto[];

  @NestedList(() => MissDto, { max: 1_000_000 })
  misses!: MissDto[];

  @Nested(() => CoverageDto, { nullable: true })
  coverage!: CoverageDto | null;

  @NestedList(() => RevisionDto, { max: 1_000_000 })
  revisions!: RevisionDto[];

  @NestedList(() => ActionDto)
  actions!: ActionDto[];

  @NestedList(() => TimelineEntryDto, {
    optional: true,
    max: 1_000_000,
    description: 'Only when one notice is read.',
  })
  timeline?: TimelineEntryDto[];
}

export class NoticePageDto {
  @NestedList(() => NoticeDto, { max: 500 })
  items!: NoticeDto[];

  @Text({ nullable: true })
  next!: string | null;
}
