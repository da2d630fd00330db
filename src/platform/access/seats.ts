import type { Principal } from './acting';

/** Reads seats as they are at this moment, within the open transaction if there is one; the people module does. */
export abstract class Seats {
  /** Null when there is no such account. One read by id. */
  abstract of(person: string): Promise<Pick<Principal, 'isAdmin' | 'roles'> | null>;
}
