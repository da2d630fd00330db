import type { Charter } from '../charters/charter';
import { conflict, invalid, ok, type Result } from '../result';
import type { PartyEvent } from './events';
import { currentStanding, type Party, type PartyStatus, type Standing } from './party';
import { checkStanding, completeBasis } from './standing';
import { canTake, successorsOf } from './transitions';

/** What is to be different; a basis that is not named keeps its figure. */
export type PartyChange = {
  [K in 'name' | 'constituency' | 'basis' | 'status']?: Standing[K] | undefined;
} & {
  reason?: string | undefined;
};

/** PARTY-5. The events that make a party stand as wanted, at least one; or why it cannot. */
export function change(charter: Charter, party: Party, wanted: PartyChange): Result<PartyEvent[]> {
  const { code } = party;
  const now = currentStanding(party);
  const { name = now.name, constituency = now.constituency, status = now.status, reason = null } = wanted;
  const given = { ...now.basis, ...wanted.basis };
  const errors = checkStanding(charter, { constituency, basis: given });
  if (errors.length > 0)
    return invalid('party.standing', `${code} cannot stand so here; see "errors".`, errors);

  const basis = completeBasis(charter, given);
  const isUpdated =
    name !== now.name ||
    constituency !== now.constituency ||
    Object.entries(basis).some(([key, figure]) => figure !== now.basis[key]);
  const isMoved = status !== now.status;
  if (!isUpdated && !isMoved) {
    return invalid('party.nothing-changed', `${code} stands so already; change at least one field.`);
  }
  if (isMoved && reason === null && needsReason(status)) {
    return invalid('party.reason-missing', `Say why ${code} is to be ${status}.`, [
      { pointer: '/reason', detail: `Required for ${status}.` },
    ]);
  }
  if (!canTake('update', now.status) || (isMoved && !successorsOf(now.status).includes(status))) {
    return notReachable(code, now.status);
  }
  const updated: PartyEvent = { type: 'party.updated', payload: { code, name, constituency, basis } };
  const moved: PartyEvent = {
    type: 'party.status-changed',
    payload: { code, from: now.status, status, reason },
  };
  return ok([...(isUpdated ? [updated] : []), ...(isMoved ? [moved] : [])]);
}

/** PARTY-6. What takes something from a party says why. */
const needsReason = (status: PartyStatus): boolean => status === 'suspended' || status === 'withdrawn';

/** PARTY-1 as a refusal. */
function notReachable(code: string, status: PartyStatus): Result<never> {
  const successors = successorsOf(status).join(' or ');
  return conflict(
    'party.status-not-reachable',
    successors === ''
      ? `${code} has withdrawn; admit it anew.`
      : `${code} is ${status} and can become ${successors}.`,
  );
}
