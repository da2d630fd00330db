import { parseInstant, type Instant } from '../calendar/instant';

const DATE_PRECISIONS = ['year', 'month', 'day'] as const;

/** A date known to the year, the month or the day. */
export interface PartialDate {
  /** The start of the period, in UTC. */
  at: Instant;
  precision: (typeof DATE_PRECISIONS)[number];
}

const EARLIEST = '0000-01-01';

/** MINERAL-8. `2024`, `2024-01` and `2024-01-12` are the start of that period; null for any other text. */
export function parsePartialDate(text: string): PartialDate | null {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return null;
  const at = parseInstant(`${text}${EARLIEST.slice(text.length)}T00:00:00+00:00`);
  const precision = DATE_PRECISIONS[(text.length - 4) / 3];
  return at && precision ? { at, precision } : null;
}
