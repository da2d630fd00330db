import { permit } from '../access/policy';
import type { Instant } from '../calendar/instant';
import type { Reader } from '../ledger/audience';
import { currentStatus, type Party, type Standing } from './party';
import { canTake, PARTY_ACTIONS, type PartyAction } from './transitions';

interface Action {
  name: PartyAction;
  allowed: boolean;
  /** Why not, in words; null when it is allowed. */
  reason: string | null;
}

/** A party as the interface shows it: its standing at the moment asked for, and what can be done about it now. */
export interface PartyView extends Party, Pick<Standing, 'name' | 'constituency' | 'basis' | 'status'> {
  /** Since when it has stood so. */
  since: Instant;
  actions: Action[];
}

export function presentParty(party: Party, standing: Standing, reader: Reader): PartyView {
  const { name, constituency, basis, status, from: since } = standing;
  return { ...party, name, constituency, basis, status, since, actions: actionsFor(party, reader) };
}

/** PARTY-9. Every action with whether this reader may take it now, and if not, why. */
function actionsFor(party: Party, reader: Reader): Action[] {
  const status = currentStatus(party);
  const permitted = permit(reader, 'party:manage');
  return (Object.keys(PARTY_ACTIONS) as PartyAction[]).map((name) => {
    const reason = !permitted.ok
      ? permitted.rejection.detail
      : canTake(name, status)
        ? null
        : `${party.code} is ${status}; to ${name} it must be ${PARTY_ACTIONS[name].in.join(' or ')}.`;
    return { name, allowed: reason === null, reason };
  });
}
