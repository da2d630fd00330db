import type { Instant } from '../calendar/instant';
import type { LedgerEvent } from '../ledger/events';

/** What can happen to a party; what is appended to the ledger says when. */
export type PartyEvent = Extract<LedgerEvent, { type: `party.${string}` }>;

export type PartyEntry = PartyEvent & { agreement: string; at: Instant };
