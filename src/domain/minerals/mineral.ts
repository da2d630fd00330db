import type { Segment } from '../notices/notice';
import type { Evidence } from './evidence';
import type { Figure } from './figure';
import type { ImportReliance } from './import-reliance';
import type { LeadingProducer } from './leading-producer';

/** One mineral of the list of critical minerals, with what is published about it. */
export interface Mineral {
  id: string;
  name: string;
  symbol: string | null;
  group: string;
  class: string;
  addedIn2025: boolean;
  onList2022: boolean;
  /** From ore to product, in order. */
  formsChain: string[];
  /** For the place on the list, and for symbol, group, class and forms. */
  evidence: { membership: Evidence; classification: Evidence };
  /** The segments that have codes in the Harmonized System. */
  segments: MineralSegment[];
  /** What this mineral is recovered with. */
  hosts: Companion[];
  /** What is recovered with this mineral. */
  companions: Companion[];
  importReliance: ImportReliance[];
  leadingProducer: LeadingProducer;
  production: ProductionTable[];
}

export interface MineralSegment {
  segment: Segment;
  codes: HsCode[];
  /** For the assignment of the codes to the mineral and segment. */
  evidence: Evidence;
}

export const COVERAGES = ['full', 'ex'] as const;

export interface HsCode {
  /** Six digits of the Harmonized System, 2022. */
  code: string;
  /** `ex`: the code covers other goods as well. */
  coverage: (typeof COVERAGES)[number];
  description: string;
  /** Also in the WTO's list of energy-related minerals. */
  inWtoEnergyList: boolean;
}

export const RELATIONS = ['byproduct', 'coproduct', 'joint-product'] as const;

/** The other mineral of a pair that is recovered together. */
export interface Companion {
  /** Its id on the list; null when it is not listed. */
  mineral: string | null;
  name: string;
  relation: (typeof RELATIONS)[number];
  /** Percent of the companion's supply that comes from the host; null when none is given. */
  share: Figure | null;
  note: string | null;
  evidence: Evidence;
}

/** A table of producers as one edition published it. */
export interface ProductionTable {
  segment: Segment;
  title: string;
  unit: string;
  /** `e` stands for estimated. */
  year: string;
  vintage: string | null;
  /** The table is about the whole group, such as all rare earths. */
  isGroupFigure: boolean;
  producers: Producer[];
}

export const PRODUCER_KINDS = ['country', 'others', 'world'] as const;

export interface Producer {
  kind: (typeof PRODUCER_KINDS)[number];
  /** ISO 3166-1 alpha-2; null for others and the world. */
  country: string | null;
  name: string;
  /** In the table's unit; null when `published` is no number: `W` withheld, `NA` not available. */
  value: string | null;
  published: string;
  /** Of the world total; null when it is not known. */
  sharePercent: string | null;
  evidence: Evidence;
}
