import type { Instant } from '../calendar/instant';

export const PARTY_STATUSES = ['candidate', 'signatory', 'party', 'suspended', 'withdrawn'] as const;
export type PartyStatus = (typeof PARTY_STATUSES)[number];

/** How a party stands from one instant until the next standing. */
export interface Standing {
  from: Instant;
  name: string;
  constituency: string;
  /** The charter's bases, each a decimal as text in the unit of that basis. */
  basis: Record<string, string>;
  status: PartyStatus;
  /** Why the status changed; null where nothing was said. */
  reason: string | null;
}

/** A state or customs territory in one agreement. `history` is never empty and in time order. */
export interface Party {
  agreement: string;
  code: string;
  history: Standing[];
  version: number;
}

export const currentStanding = (party: Pick<Party, 'history'>): Standing => party.history.at(-1) as Standing;

export const currentStatus = (party: Pick<Party, 'history'>): PartyStatus => currentStanding(party).status;

/** PARTY-7. How the party stood at an instant; undefined before it was first recorded. */
export const standingAt = (party: Pick<Party, 'history'>, at: Instant): Standing | undefined =>
  party.history.findLast(({ from }) => from <= at);

/** NOTICE-5. Suspension takes away votes, not duties: parties and suspended parties are expected to answer. */
export const isExpectedToAnswer = (status: PartyStatus): boolean =>
  status === 'party' || status === 'suspended';

/** NOTICE-5. A signatory may answer before it is bound to. */
export const mayAnswer = (status: PartyStatus): boolean =>
  status === 'signatory' || isExpectedToAnswer(status);
