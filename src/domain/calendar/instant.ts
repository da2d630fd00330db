/** A moment as text, always `YYYY-MM-DDTHH:mm:ss.sss+00:00`, so that text order is time order. */
export type Instant = string & { readonly brand: 'Instant' };

const ISO_WITH_OFFSET =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The instant `milliseconds` after 1970-01-01T00:00:00Z. */
export function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString().replace('Z', '+00:00') as Instant;
}

export function toMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

/** Reads an ISO 8601 date-time with an offset; null for anything else, such as a day that does not exist. */
export function parseInstant(text: string): Instant | null {
  if (!ISO_WITH_OFFSET.test(text)) return null;
  const day = Number(text.slice(8, 10));
  const daysInMonth = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
  const milliseconds = Date.parse(text);
  if (day > daysInMonth || Number.isNaN(milliseconds)) return null;
  const instant = toInstant(milliseconds);
  return /^\d{4}-/.test(instant) ? instant : null;
}

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
