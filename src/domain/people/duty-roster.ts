import type { Instant } from '../calendar/instant';
import { forbidden, invalid, ok, type InputError, type Result } from '../result';
import type { Reader } from '../ledger/audience';

/** One person's turn on duty: from `from` until just before `to`. */
export interface Shift {
  person: string;
  from: Instant;
  to: Instant;
  note: string | null;
}

/** A delegation as far as it can be reached: person ids. */
export interface Delegation {
  onDuty: string[];
  heads: string[];
  everybody: string[];
}

/**
 * PEOPLE-18. A shift ends after it begins and is that of a head or delegate of the party. Shifts may overlap, and
 * one person may have several.
 */
export function checkRoster(
  shifts: readonly Shift[],
  delegation: readonly string[],
): Result<readonly Shift[]> {
  const errors = shifts.flatMap(({ person, from, to }, i): InputError[] => [
    ...(from < to ? [] : [{ pointer: `/shifts/${i}/to`, detail: 'Must be later than "from".' }]),
    ...(delegation.includes(person)
      ? []
      : [{ pointer: `/shifts/${i}/person`, detail: 'Must be the id of a head or delegate of this party.' }]),
  ]);
  if (errors.length === 0) return ok(shifts);
  return invalid('duty-roster.invalid', 'The duty roster does not hold together; see "errors".', errors);
}

/** PEOPLE-19. The roster is for the delegation and the secretariat to read; the delegation alone sets it. */
export function readsRoster({ role, party }: Reader, of: string): Result<true> {
  if (role === 'secretariat' || party === of) return ok(true);
  return forbidden('duty-roster.not-yours', `Only ${of} and the secretariat read who is on duty for ${of}.`);
}

/** PEOPLE-19 for whoever sets it. */
export function setsRoster({ party }: Reader, of: string): Result<true> {
  if (party === of) return ok(true);
  return forbidden('duty-roster.not-yours', `Only the delegation of ${of} says who is on duty for it.`);
}

/** PEOPLE-20. Who is on duty at a moment: those with a shift then who still have their seat, each once, in the roster's order. */
export const onDutyAt = (shifts: readonly Shift[], at: Instant, delegation: readonly string[]): string[] => [
  ...new Set(
    shifts
      .filter(({ person, from, to }) => from <= at && at < to && delegation.includes(person))
      .map(({ person }) => person),
  ),
];
