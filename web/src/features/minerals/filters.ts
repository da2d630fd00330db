import type { Shapes } from '../../api';

export const SEGMENTS = [
  'ore',
  'intermediate',
  'compound',
  'refined',
  'alloy',
  'component',
  'scrap',
] as const;
export type Segment = Shapes['MineralSegmentDto']['segment'];

/** What the list of minerals is narrowed to; it lives in the address. */
export interface Filters {
  q?: string;
  group?: string;
  segment?: Segment;
  /** The beginning of a code of the Harmonized System, up to six digits. */
  hs?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

/** Reads the filters out of an address; what is none is left out. */
export function readFilters({ q, group, segment, hs }: Record<string, unknown>): Filters {
  const code = text(hs);
  return {
    q: text(q),
    group: text(group),
    segment: SEGMENTS.find((known) => known === segment),
    hs: code && /^\d{1,6}$/.test(code) ? code : undefined,
  };
}
