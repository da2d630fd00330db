/** Pseudo-languages have no dates and numbers of their own; English here is British. */
const localeOf = (language: string): string =>
  language === 'en' || /-X[AB]$/.test(language) ? 'en-GB' : language;

export type Unit = string;

/** A decimal as text keeps every digit that it has. */
export const formatNumber = (amount: string | number, language: string): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 20 }).format(
    amount as Intl.StringNumericLiteral,
  );

export const formatQuantity = ({ amount, unit }: { amount: string; unit: Unit }, language: string): string =>
  `${formatNumber(amount, language)}\u00A0${unit}`;

export const formatPercent = (percent: string | number, language: string): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(
    Number(percent) / 100,
  );

/** Day and minute; the zone is the reader's own unless told. */
export const formatInstant = (at: string | number, language: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));

/** A day of the calendar, in UTC as the agreement counts days. */
export const formatDay = (at: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at));

const PARTS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** The two greatest parts of a length of time: `2 days 4 hr`, `12 min 5 sec`. Its sign does not matter. */
export function formatLength(milliseconds: number, language: string): string {
  let rest = Math.abs(milliseconds);
  const counted = PARTS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return [unit, count] as const;
  });
  const from = Math.max(
    0,
    Math.min(
      counted.findIndex(([, count]) => count > 0),
      PARTS.length - 1,
    ),
  );
  const first = counted.every(([, count]) => count === 0) ? PARTS.length - 1 : from;
  return counted
    .slice(first, first + 2)
    .filter(([, count], i) => i === 0 || count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ');
}
