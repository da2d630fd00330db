import { toInstant, toMilliseconds, type Instant } from './instant';

export const DURATION_PATTERN =
  /^P(?=\d|T\d)(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})S)?)?$/;
const UNIT_MILLISECONDS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** Milliseconds in an ISO 8601 duration of weeks, days, hours, minutes and seconds; null for anything else. */
export function parseDuration(text: string): number | null {
  const match = DURATION_PATTERN.exec(text);
  if (!match) return null;
  return UNIT_MILLISECONDS.reduce((sum, unit, i) => sum + unit * Number(match[i + 1] ?? 0), 0);
}

/** `instant` moved forward by an ISO 8601 duration that a validated charter holds. */
export function addDuration(instant: Instant, duration: string): Instant {
  return toInstant(toMilliseconds(instant) + (parseDuration(duration) ?? 0));
}

/** Milliseconds, cut to whole seconds, as an ISO 8601 duration of days, hours, minutes and seconds; `PT0S` for none. */
export function toDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400];
  const part = (value: number, unit: string): string => (value === 0 ? '' : `${value}${unit}`);
  const time =
    part(Math.floor(rest / 3_600), 'H') + part(Math.floor((rest % 3_600) / 60), 'M') + part(rest % 60, 'S');
  if (seconds === 0) return 'PT0S';
  return `P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
}
