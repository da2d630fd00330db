import { DURATION_PATTERN } from '@domain/calendar/duration';

const UNITS = ['week', 'day', 'hour', 'minute', 'second'] as const;

/** An ISO 8601 duration as the charter writes it, in the reader's words: `PT48H` stays 48 hours. */
export function durationWords(language: string, duration: string): string {
  const [, ...amounts] = DURATION_PATTERN.exec(duration) ?? [];
  const parts = UNITS.flatMap((unit, i) => {
    const amount = amounts[i];
    if (amount === undefined) return [];
    return [
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount)),
    ];
  });
  return parts.length === 0 ? duration : new Intl.ListFormat(language).format(parts);
}
