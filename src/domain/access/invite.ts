import type { Reader } from '../ledger/audience';
import { forbidden, invalid, ok, type Result } from '../result';
import type { Role } from './policy';

/**
 * ACCESS-6. The secretariat invites anybody; a head of delegation its own people. Heads and delegates sit for
 * a party, the secretariat for none, an observer for either.
 */
export function mayInvite(by: Reader, role: Role, party: string | null): Result<true> {
  if (by.role !== 'secretariat' && (role === 'secretariat' || party === null || party !== by.party)) {
    return forbidden('invitation.not-yours', `A head of delegation invites people of ${String(by.party)} only.`);
  }
  if ((role === 'head' || role === 'delegate') && party === null) {
    return invalid('invitation.party-required', `A ${role} sits for a party.`, [{ pointer: '/party', detail: 'Required for this role.' }]);
  }
  if (role === 'secretariat' && party !== null) {
    return invalid('invitation.no-party', 'The secretariat sits for no party.', [{ pointer: '/party', detail: 'Must be null for this role.' }]);
  }
  return ok(true);
}
