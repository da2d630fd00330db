import type { Instant } from '../calendar/instant';
import type { LedgerEvent } from '../ledger/events';

/** What can happen to a party's standing; what is appended to the ledger says when. */
export type PartyEvent = Exclude<
  Extract<LedgerEvent, { type: `party.${string}` }>,
  { type: 'party.duty-roster-set' }
>;

export type PartyEntry = PartyEvent & { agreement: string; at: Instant };
