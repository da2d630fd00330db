import type { Charter } from '../charters/charter';
import type { Segment } from '../notices/notice';
import type { Mineral } from './mineral';

/** MINERAL-6. An agreement sees the minerals that its charter names, or all of them. */
export const isInScope = (id: string, minerals: Charter['minerals']): boolean =>
  minerals === 'all' || minerals.includes(id);

/** What a reader looks for; a field left out matches everything. */
export interface MineralFilter {
  group?: string | undefined;
  class?: string | undefined;
  segment?: Segment | undefined;
  /** The first digits of a code. */
  hs?: string | undefined;
  /** Part of the id, name or symbol. */
  q?: string | undefined;
}

/** MINERAL-7. Filters narrow together; `segment` and `hs` must hold for the same segment. */
export function matches(mineral: Mineral, filter: MineralFilter): boolean {
  const { segment, hs = '', q = '' } = filter;
  const hasSegment =
    (segment === undefined && hs === '') ||
    mineral.segments.some(
      (each) =>
        (segment === undefined || each.segment === segment) &&
        each.codes.some(({ code }) => code.startsWith(hs)),
    );
  const texts = [mineral.id, mineral.name, mineral.symbol ?? ''].map((text) => text.toLowerCase());
  return (
    (filter.group === undefined || mineral.group === filter.group) &&
    (filter.class === undefined || mineral.class === filter.class) &&
    hasSegment &&
    texts.some((text) => text.includes(q.toLowerCase()))
  );
}
