import type { Instant } from '../../domain/calendar/instant';
import {
  CAUSES,
  CERTAINTIES,
  NOTICE_STATUSES,
  SEGMENTS,
  SEVERITIES,
  URGENCIES,
  type NoticeContent,
  type NoticeStatus,
  type Segment,
} from '../../domain/notices/notice';
import { BASES, type Basis } from '../../domain/quantities/quantity';
import {
  Choice,
  Choices,
  DateTime,
  DecimalText,
  Nested,
  NestedList,
  Pattern,
  Patterns,
  Text,
} from '../../platform/http';
import { QuantityDto } from './quantity.dto';

const COUNTRY = /^[A-Z]{2}$/;
const REFERENCE = /^\S.{0,499}$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

export class NoticeMineralDto {
  @Pattern(/^[a-z][a-z_]{1,60}$/, 'Must be the id of a mineral, such as cobalt.', { example: 'cobalt' })
  mineral!: string;

  @Choices(SEGMENTS, { min: 1 })
  segments!: Segment[];
}

export class AreaDto {
  @Patterns(COUNTRY, 'Must be an ISO 3166-1 alpha-2 code.', { max: 60 })
  countries!: string[];

  @Text({ optional: true, nullable: true, max: 500 })
  description?: string | null;
}

export class LossDto {
  @Nested(() => QuantityDto)
  quantity!: QuantityDto;

  @Choice(BASES, {
    description: 'Whether the quantity counts the contained element or the goods as they weigh.',
  })
  basis!: Basis;

  @DecimalText({
    optional: true,
    nullable: true,
    description: 'Percent of the parties’ supply.',
    example: '12.5',
  })
  sharePercent?: string | null;
}

/** What a delegate reports: a disruption as far as it is known. */
export class ReportDto {
  @Text({ max: 200 })
  headline!: string;

  @Choice(CAUSES)
  cause!: NoticeContent['cause'];

  @Choice(URGENCIES)
  urgency!: NoticeContent['urgency'];

  @Choice(SEVERITIES)
  severity!: NoticeContent['severity'];

  @Choice(CERTAINTIES)
  certainty!: NoticeContent['certainty'];

  @Choice(NOTICE_STATUSES, {
    optional: true,
    description: 'An exercise runs under the real rules; `actual` unless told.',
  })
  status?: NoticeStatus;

  @NestedList(() => NoticeMineralDto, { min: 1, max: 60 })
  minerals!: NoticeMineralDto[];

  @Nested(() => AreaDto)
  area!: AreaDto;

  @DateTime()
  onset!: Instant;

  @DateTime({ optional: true, nullable: true })
  expectedEnd?: Instant | null;

  @Nested(() => LossDto, { optional: true, nullable: true })
  loss?: LossDto | null;

  @Text({ max: 20_000 })
  description!: string;

  @Text({ optional: true, max: 5_000, description: 'What the parties are asked to do.' })
  instruction?: string;

  @Patterns(REFERENCE, 'Must be a reference of up to 500 characters.', {
    optional: true,
    max: 50,
  })
  references?: string[];

  @Pattern(LANGUAGE, 'Must be a BCP 47 language tag, such as en.', { optional: true })
  language?: string;
}

/** The fields to change; those left out stay as they are. */
export class UpdateDto {
  @Text({ max: 200, optional: true })
  headline?: string;

  @Choice(CAUSES, { optional: true })
  cause?: NoticeContent['cause'];

  @Choice(URGENCIES, { optional: true })
  urgency?: NoticeContent['urgency'];

  @Choice(SEVERITIES, { optional: true })
  severity?: NoticeContent['severity'];

  @Choice(CERTAINTIES, { optional: true })
  certainty?: NoticeContent['certainty'];

  @NestedList(() => NoticeMineralDto, { min: 1, max: 60, optional: true })
  minerals?: NoticeMineralDto[];

  @Nested(() => AreaDto, { optional: true })
  area?: AreaDto;

  @DateTime({ optional: true })
  onset?: Instant;

  @DateTime({ optional: true, nullable: true })
  expectedEnd?: Instant | null;

  @Nested(() => LossDto, { optional: true, nullable: true })
  loss?: LossDto | null;

  @Text({ max: 20_000, optional: true })
  description?: string;

  @Text({ max: 5_000, optional: true })
  instruction?: string;

  @Patterns(REFERENCE, 'Must be a reference of up to 500 characters.', {
    optional: true,
    max: 50,
  })
  references?: string[];

  @Pattern(LANGUAGE, 'Must be a BCP 47 language tag, such as en.', { optional: true })
  language?: string;
}
