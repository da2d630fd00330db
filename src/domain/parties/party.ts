import type { Instant } from '../calendar/instant';
import { conflict, invalid, ok, type Result } from '../result';

export const PARTY_STATUSES = ['candidate', 'signatory', 'party', 'suspended', 'withdrawn'] as const;
export type PartyStatus = (typeof PARTY_STATUSES)[number];

/** A state or customs territory in one agreement. `history` is in time order; the last one is in force. */
export interface Party {
  agreement: string;
  code: string;
  name: string;
  constituency: string;
  /** The charter's bases, each a decimal as text. */
  basis: Record<string, string>;
  history: { status: PartyStatus; from: Instant }[];
  version: number;
}

/** PARTY-1. Which status may follow which. Withdrawal is final; a state that returns is admitted anew. */
export const PARTY_TRANSITIONS: Record<PartyStatus, readonly PartyStatus[]> = {
  candidate: ['signatory', 'party', 'withdrawn'],
  signatory: ['party', 'withdrawn'],
  party: ['suspended', 'withdrawn'],
  suspended: ['party', 'withdrawn'],
  withdrawn: ['candidate', 'signatory', 'party'],
};

/** PARTY-3. The status at an instant; null before the party was first recorded. */
export function statusAt(party: Pick<Party, 'history'>, at: Instant): PartyStatus | null {
  return party.history.findLast(({ from }) => from <= at)?.status ?? null;
}

export const currentStatus = (party: Pick<Party, 'history'>): PartyStatus =>
  party.history.at(-1)?.status ?? 'candidate';

/** PARTY-1 applied: the change of status, or why it cannot be made. */
export function changeStatus(party: Party, status: PartyStatus): Result<{ from: PartyStatus; to: PartyStatus }> {
  const from = currentStatus(party);
  if (from === status) {
    return invalid('party.status-unchanged', `${party.code} is already ${status}.`, [
      { pointer: '/status', detail: `Already ${status}.` },
    ]);
  }
  if (!PARTY_TRANSITIONS[from].includes(status)) {
    return conflict(
      'party.status-not-reachable',
      `${party.code} is ${from}; from there it can become ${PARTY_TRANSITIONS[from].join(' or ')}.`,
    );
  }
  return ok({ from, to: status });
}

/** NOTICE-5. Suspension takes away votes, not duties: parties and suspended parties are expected to answer. */
export const isExpectedToAnswer = (status: PartyStatus): boolean => status === 'party' || status === 'suspended';

/** NOTICE-5. A signatory may answer before it is bound to. */
export const mayAnswer = (status: PartyStatus): boolean => status === 'signatory' || isExpectedToAnswer(status);
