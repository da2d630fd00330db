import type { Socket } from 'socket.io';
import type { Entry } from '../../domain/ledger/entry';
import type { Head } from '../../domain/ledger/chain';
import type { Membership, Principal } from '../../platform/access';
import type { PresenceView } from '../../domain/presence/presence';
import type { PresenceRequest, SubscribeRequest, UnsubscribeRequest } from './subscribe-request';

/** Why a subscription or an unsubscription was refused; codes and sentences are those of HTTP. */
export interface Refusal {
  error: { code: string; detail: string };
}

/** Where the chain ends; `reset` when the client's copy does not belong to it and nothing was subscribed. */
export type SubscribeAnswer = { head: Head } | { reset: true; head: Head } | Refusal;

export type UnsubscribeAnswer = { agreement: string } | Refusal;

/** What the server sends. */
export interface ServerEvents {
  /** The next entry of a subscribed agreement, as this reader may see it. */
  entry: (entry: Entry) => void;
  /** The client's copy of this agreement is not the chain: load it anew, then subscribe. */
  reset: (reset: { agreement: string; head: Head }) => void;
  /** Who is in the room, and on which notice; sent when it changes to those who said where they are. */
  presence: (presence: { agreement: string; people: PresenceView[] }) => void;
  /** The rights changed (`roles`: all seats from now on), or why the connection is about to end. */
  session: (session: { roles: Membership[] } | { reason: 'signed-out' | 'slow-reader' }) => void;
}

/**
 * What a client may ask, and how it is answered. Read by `npm run generate`.
 * @public
 */
export interface Requests {
  /** Send me every entry of this agreement: those after `after`, then each as it happens. */
  subscribe: { request: SubscribeRequest; answer: SubscribeAnswer };
  /** Send me no more of this agreement. */
  unsubscribe: { request: UnsubscribeRequest; answer: UnsubscribeAnswer };
  /** I am in the room, on this notice, or gone. */
  presence: { request: PresenceRequest; answer: UnsubscribeAnswer };
}

/** Requests are unchecked until `subscribe-request` has read them. */
export type ClientEvents = {
  [R in keyof Requests]: (request: unknown, answer?: (answer: Requests[R]['answer']) => void) => void;
};

/** What the server keeps for each connection. */
export interface SocketData {
  principal: Principal;
  /** `Rights.version` when the principal was read. */
  rightsVersion: number;
  /** Under way while the rights are read again; nothing is sent meanwhile. */
  reading: Promise<Principal | null> | null;
}

export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<never, never>, SocketData>;
