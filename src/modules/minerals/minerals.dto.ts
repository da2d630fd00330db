import { MARKS, type Mark } from '../../domain/minerals/evidence';
import { COMPARATORS, type Comparator } from '../../domain/minerals/figure';
import { COVERAGES, PRODUCER_KINDS, RELATIONS } from '../../domain/minerals/mineral';
import { SEGMENTS, type Segment } from '../../domain/notices/notice';
import {
  Choice,
  Choices,
  DecimalText,
  Flag,
  Nested,
  NestedList,
  PageQuery,
  Pattern,
  Patterns,
  Text,
} from '../../platform/http';

const COUNTRY = /^[A-Z]{2}$/;
const COUNTRY_WORDS = 'Must be an ISO 3166-1 alpha-2 code.';

/** Filters narrow together; `segment` and `hs` must hold for the same segment. */
export class MineralsQuery extends PageQuery {
  @Text({ optional: true, max: 100, example: 'battery' })
  group?: string;

  @Text({ optional: true, max: 100, example: 'battery metal' })
  class?: string;

  @Choice(SEGMENTS, { optional: true })
  segment?: Segment;

  @Pattern(/^\d{1,6}$/, 'Must be the first one to six digits of a code.', {
    optional: true,
    description: 'The first digits of a code of the Harmonized System.',
    example: '8105',
  })
  hs?: string;

  @Text({ optional: true, max: 100, description: 'Part of the id, name or symbol.' })
  q?: string;
}

export class EvidenceDto {
  @Text()
  source!: string;

  @Choice(MARKS, { description: 'Whether the figure was read in the source.' })
  verified!: Mark;

  @Text({ nullable: true })
  note!: string | null;
}

/** A number as published; `published` is the untouched text. */
export class FigureDto {
  @DecimalText({ nullable: true, description: 'Null when no number was published.' })
  value!: string | null;

  @Choice(COMPARATORS, { nullable: true, description: 'How the number relates to the true one.' })
  comparator!: Comparator | null;

  @Text({ example: '>75 (bauxite); 60 (aluminum metal)' })
  published!: string;
}

/** US net import reliance in percent of apparent consumption. */
export class ImportRelianceDto extends FigureDto {
  @Flag()
  isNetExporter!: boolean;

  @Text({ nullable: true, description: 'The forms or stage that the figure is about, or why there is none.' })
  scope!: string | null;

  @Text({ example: '2025e', description: '`e` stands for estimated.' })
  year!: string;

  @Text({
    nullable: true,
    example: 'MCS 2026',
    description: 'Edition of the USGS Mineral Commodity Summaries.',
  })
  vintage!: string | null;

  @Nested(() => EvidenceDto)
  evidence!: EvidenceDto;
}

export class LeadingProducerDto {
  @Pattern(COUNTRY, COUNTRY_WORDS, { nullable: true })
  country!: string | null;

  @DecimalText({ nullable: true })
  sharePercent!: string | null;

  @Text({ nullable: true, example: '2024e' })
  year!: string | null;

  @Text()
  published!: string;

  @Nested(() => EvidenceDto)
  evidence!: EvidenceDto;
}

export class HsCodeDto {
  @Pattern(/^\d{6}$/, 'Must be six digits.', { description: 'Harmonized System 2022.' })
  code!: string;

  @Choice(COVERAGES, { description: '`ex`: the code covers other goods as well.' })
  coverage!: (typeof COVERAGES)[number];

  @Text()
  description!: string;

  @Flag({ description: "Also in the WTO's list of energy-related minerals." })
  inWtoEnergyList!: boolean;
}

export class MineralSegmentDto {
  @Choice(SEGMENTS)
  segment!: Segment;

  @NestedList(() => HsCodeDto)
  codes!: HsCodeDto[];

  @Nested(() => EvidenceDto)
  evidence!: EvidenceDto;
}

export class CompanionDto {
  @Text({ nullable: true, description: 'Null when it is not on the list.' })
  mineral!: string | null;

  @Text()
  name!: string;

  @Choice(RELATIONS)
  relation!: (typeof RELATIONS)[number];

  @Nested(() => FigureDto, {
    nullable: true,
    description: "Percent of the companion's supply that comes from the host.",
  })
  share!: FigureDto | null;

  @Text({ nullable: true })
  note!: string | null;

  @Nested(() => EvidenceDto)
  evidence!: EvidenceDto;
}

export class ProducerDto {
  @Choice(PRODUCER_KINDS)
  kind!: (typeof PRODUCER_KINDS)[number];

  @Pattern(COUNTRY, COUNTRY_WORDS, { nullable: true })
  country!: string | null;

  @Text()
  name!: string;

  @DecimalText({ nullable: true })
  value!: string | null;

  @Text({ description: '`W` stands for withheld, `NA` for not available, `XX` for not applicable.' })
  published!: string;

  @DecimalText({ nullable: true, description: 'Of the world total.' })
  sharePercent!: string | null;

  @Nested(() => EvidenceDto)
  evidence!: EvidenceDto;
}

export class ProductionTableDto {
  @Choice(SEGMENTS)
  segment!: Segment;

  @Text()
  title!: string;

  @Text()
  unit!: string;

  @Text({ example: '2025e' })
  year!: string;

  @Text({ nullable: true, example: 'MCS 2026' })
  vintage!: string | null;

  @Flag({ description: 'The table is about the whole group, such as all rare earths.' })
  isGroupFigure!: boolean;

  @NestedList(() => ProducerDto)
  producers!: ProducerDto[];
}

class IdentityDto {
  @Pattern(/^[a-z_]+$/, 'Must be the id of a mineral.', { example: 'cobalt' })
  id!: string;

  @Text()
  name!: string;

  @Text({ nullable: true, example: 'Co' })
  symbol!: string | null;

  @Text()
  group!: string;

  @Text()
  class!: string;

  @Flag()
  addedIn2025!: boolean;

  @Flag()
  onList2022!: boolean;
}

/** A line of the list. */
export class MineralLineDto extends IdentityDto {
  @Choices(SEGMENTS, { description: 'Those that have codes in the Harmonized System.' })
  segments!: Segment[];
}

export class MineralPageDto {
  @NestedList(() => MineralLineDto, { max: 500 })
  items!: MineralLineDto[];

  @Text({ nullable: true, description: '`after` of the next page; null at the end.' })
  next!: string | null;
}

export class MineralEvidenceDto {
  @Nested(() => EvidenceDto, { description: 'For the place on the list.' })
  membership!: EvidenceDto;

  @Nested(() => EvidenceDto, { description: 'For symbol, group, class and forms.' })
  classification!: EvidenceDto;
}

/** A mineral with what is published about it. */
export class MineralDto extends IdentityDto {
  @Patterns(/\S/, 'Must not be empty.', { description: 'From ore to product, in order.' })
  formsChain!: string[];

  @Nested(() => MineralEvidenceDto)
  evidence!: MineralEvidenceDto;

  @NestedList(() => MineralSegmentDto)
  segments!: MineralSegmentDto[];

  @NestedList(() => CompanionDto, { description: 'What it is recovered with.' })
  hosts!: CompanionDto[];

  @NestedList(() => CompanionDto, { description: 'What is recovered with it.' })
  companions!: CompanionDto[];

  @NestedList(() => ImportRelianceDto)
  importReliance!: ImportRelianceDto[];

  @Nested(() => LeadingProducerDto)
  leadingProducer!: LeadingProducerDto;

  @NestedList(() => ProductionTableDto)
  production!: ProductionTableDto[];
}
