import type { Capability, Role } from '../access/policy';
import type { Charter } from '../charters/charter';
import type { NoticeEvents } from '../notices/events';
import type { Shift } from '../people/duty-roster';
import type { PartyStatus } from '../parties/party';

interface AgreementEvents {
  'agreement.created': { title: string; charter: Charter; charterVersion: number };
}

interface PartyEvents {
  'party.admitted': {
    code: string;
    name: string;
    constituency: string;
    basis: Record<string, string>;
    status: PartyStatus;
  };
  'party.status-changed': { code: string; from: PartyStatus; status: PartyStatus; reason: string | null };
  'party.duty-roster-set': { party: string; shifts: Shift[] };
  'party.updated': { code: string; name: string; constituency: string; basis: Record<string, string> };
}

interface PeopleEvents {
  'person.invited': { name: string; role: Role; party: string | null; capabilities?: Capability[] };
  'person.joined': {
    person: string;
    name: string;
    role: Role;
    party: string | null;
    capabilities?: Capability[];
  };
  'person.capabilities-changed': {
    person: string;
    name: string;
    party: string | null;
    from: Capability[];
    capabilities: Capability[];
  };
  'person.left': { person: string; name: string; role: Role; party: string | null };
}

/**
 * Every event of the product with its payload: the one source of the types that the ledger stores, the
 * sockets send and the event documentation lists.
 */
export interface EventMap extends AgreementEvents, PartyEvents, PeopleEvents, NoticeEvents {}

export type EventType = keyof EventMap;

/** An event as a rule returns it, before it is numbered and sealed. */
export type LedgerEvent = { [T in EventType]: { type: T; payload: EventMap[T] } }[EventType];
