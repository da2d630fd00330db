import type { Charter } from '../charters/charter';
import { conflict, invalid, ok, type Result } from '../result';
import type { PartyEvent } from './events';
import { currentStatus, type Party, type PartyStatus, type Standing } from './party';
import { checkStanding, completeBasis } from './standing';

/** Statuses with which a party can enter. */
export const ENTRY_STATUSES = ['candidate', 'signatory', 'party'] as const satisfies readonly PartyStatus[];

export type Entrant = Pick<Standing, 'name' | 'constituency' | 'basis'> & {
  code: string;
  status: (typeof ENTRY_STATUSES)[number];
};

/** PARTY-4. Who is not in the agreement, or has withdrawn from it, is admitted with a standing that the charter knows. */
export function admit(charter: Charter, entrant: Entrant, former: Party | null): Result<PartyEvent> {
  const { code } = entrant;
  const errors = checkStanding(charter, entrant);
  if (errors.length > 0)
    return invalid('party.standing', `${code} cannot stand so here; see "errors".`, errors);
  if (former && currentStatus(former) !== 'withdrawn') {
    return conflict(
      'party.exists',
      `${code} is in this agreement already, as ${currentStatus(former)}; change it instead.`,
    );
  }
  return ok({
    type: 'party.admitted',
    payload: { ...entrant, basis: completeBasis(charter, entrant.basis) },
  });
}
