import type { Instant } from '../../calendar/instant';
import type { Quantity } from '../../quantities/quantity';
import { coverage } from '../coverage';
import { begin, evolve, type NoticeEntry } from '../evolve';
import type { Notice } from '../notice';

/** The coverage from a moment on. */
export interface CoveragePoint {
  at: Instant;
  shortfall: Quantity;
  committed: Quantity;
  delivered: Quantity;
}

/**
 * NOTICE-40. The coverage from the issue on, a point for each entry that changed it, from the notice's entries in order:
 * what the coverage was at that moment, whatever was withdrawn later. Without a loss there is none.
 */
export function coverageOverTime([first, ...entries]: NoticeEntry[]): CoveragePoint[] {
  if (first?.type !== 'notice.reported') return [];
  const points: CoveragePoint[] = [];
  entries.reduce<Notice>((before, entry) => {
    const after = evolve(before, entry as Parameters<typeof evolve>[1]);
    const now = after.state === 'reported' ? null : coverage(after);
    if (now) {
      const { shortfall, committed, delivered } = now;
      const point = { at: entry.at, shortfall, committed, delivered };
      if (!isSame(points.at(-1), point)) points.push(point);
    }
    return after;
  }, begin(first));
  return points;
}

const isSame = (a: CoveragePoint | undefined, b: CoveragePoint): boolean =>
  a !== undefined && JSON.stringify({ ...a, at: null }) === JSON.stringify({ ...b, at: null });
