import type { Role } from '../access/policy';
import { canRead, type Audience, type Reader } from '../ledger/audience';

/** PRESENCE-1. How long a connection counts as present after it was last seen, in milliseconds. */
export const PRESENT_MILLISECONDS = 60_000;

/** The room itself, rather than one of its notices. */
export const ROOM = 'room';

/** Where one connection of a person is. */
export interface Presence {
  person: string;
  name: string;
  role: Role;
  party: string | null;
  /** `room`, or the id of a notice. */
  where: string;
  /** Who may know that they are there: whoever may read the notice. */
  audience: Audience;
  /** In milliseconds. */
  seenAt: number;
}

export type PresenceView = Pick<Presence, 'person' | 'name' | 'role' | 'party'> & { where: string[] };

/**
 * PRESENCE-1, PRESENCE-2. Who is here, by name, with every place each is at: a connection seen within the last minute.
 * Somebody on a notice that the reader may not read is shown in the room.
 */
export function whoIsHere(presences: Presence[], reader: Reader, now: number): PresenceView[] {
  const people = new Map<string, PresenceView>();
  for (const { person, name, role, party, where, audience, seenAt } of presences) {
    if (seenAt + PRESENT_MILLISECONDS <= now) continue;
    const place = canRead(reader, audience) ? where : ROOM;
    const places = people.get(person)?.where ?? [];
    const all = [...new Set([...places, place])].sort();
    people.set(person, { person, name, role, party, where: all });
  }
  return [...people.values()].sort((a, b) =>
    a.name === b.name ? (a.person < b.person ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}
