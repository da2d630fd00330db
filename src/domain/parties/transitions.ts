import type { PartyStatus } from './party';

/**
 * PARTY-1. What can be done about a party, in which status, and the status it leads to: the one table behind
 * the rules, the `actions` of the interface and the documentation. Withdrawal is final.
 */
export const PARTY_ACTIONS = {
  update: { in: ['candidate', 'signatory', 'party', 'suspended'], to: null },
  sign: { in: ['candidate'], to: 'signatory' },
  accede: { in: ['candidate', 'signatory'], to: 'party' },
  suspend: { in: ['party'], to: 'suspended' },
  reinstate: { in: ['suspended'], to: 'party' },
  withdraw: { in: ['candidate', 'signatory', 'party', 'suspended'], to: 'withdrawn' },
} as const satisfies Record<string, { in: readonly PartyStatus[]; to: PartyStatus | null }>;

export type PartyAction = keyof typeof PARTY_ACTIONS;

export const canTake = (action: PartyAction, status: PartyStatus): boolean =>
  (PARTY_ACTIONS[action].in as readonly PartyStatus[]).includes(status);

/** The statuses that may follow this one. */
export const successorsOf = (status: PartyStatus): PartyStatus[] =>
  (Object.keys(PARTY_ACTIONS) as PartyAction[])
    .filter((action) => canTake(action, status))
    .flatMap((action) => PARTY_ACTIONS[action].to ?? []);
