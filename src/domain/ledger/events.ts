import type { Capability, Role } from '../access/policy';
import type { Charter } from '../charters/charter';
import type { ThreadEvents } from '../notices/situation/comment';
import type { NoticeEvents } from '../notices/events';
import type { Shift } from '../people/duty-roster';
import type { PartyStatus } from '../parties/party';

interface AgreementEvents {
  /** The agreement came into being under this charter. Read by every member. */
  'agreement.created': { title: string; charter: Charter; charterVersion: number };
}

interface PartyEvents {
  /** A state or organisation was admitted. Read by every member. */
  'party.admitted': {
    code: string;
    name: string;
    constituency: string;
    basis: Record<string, string>;
    status: PartyStatus;
  };
  /** A party signed, acceded, was suspended or withdrew. Read by every member. */
  'party.status-changed': { code: string; from: PartyStatus; status: PartyStatus; reason: string | null };
  /** A delegation said who is on duty when. Read by the secretariat and the party concerned. */
  'party.duty-roster-set': { party: string; shifts: Shift[] };
  /** What is kept of a party changed: name, constituency or figures. Read by every member. */
  'party.updated': { code: string; name: string; constituency: string; basis: Record<string, string> };
}

interface PeopleEvents {
  /** Somebody was invited to a seat. Read by the secretariat and the party concerned. */
  'person.invited': { name: string; role: Role; party: string | null; capabilities?: Capability[] };
  /** Somebody took a seat. Read by the secretariat and the party concerned. */
  'person.joined': {
    person: string;
    name: string;
    role: Role;
    party: string | null;
    capabilities?: Capability[];
  };
  /** What somebody may do for the party was said anew. Read by the secretariat and the party concerned. */
  'person.capabilities-changed': {
    person: string;
    name: string;
    party: string | null;
    from: Capability[];
    capabilities: Capability[];
  };
  /** A seat ended. Read by the secretariat and the party concerned. */
  'person.left': { person: string; name: string; role: Role; party: string | null };
}

/**
 * Every event of the product with its payload: the one source of the types that the ledger stores, the
 * sockets send and the event documentation lists. The comment on an event is its sentence there.
 */
export interface EventMap extends AgreementEvents, PartyEvents, PeopleEvents, NoticeEvents, ThreadEvents {}

export type EventType = keyof EventMap;

/** An event as a rule returns it, before it is numbered and sealed. */
export type LedgerEvent = { [T in EventType]: { type: T; payload: EventMap[T] } }[EventType];
