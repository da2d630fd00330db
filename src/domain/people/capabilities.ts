import { CAPABILITIES, capabilitiesOf, type Capability, type Standing } from '../access/policy';
import type { Reader } from '../ledger/audience';
import { forbidden, invalid, ok, type Result } from '../result';
import type { Seat } from './seat';

/** PEOPLE-14. The head of a delegation, and nobody else, says what its delegates may do for the party. */
export function mayGrant(actor: Reader, seat: Seat): Result<true> {
  if (actor.role !== 'head' || actor.party === null || actor.party !== seat.party) {
    return forbidden(
      'capabilities.not-yours',
      'Only the head of the delegation says what its delegates may do for the party.',
    );
  }
  if (seat.role === 'delegate') return ok(true);
  return forbidden(
    'capabilities.by-role',
    `What a ${seat.role} may do follows from the role; capabilities are those of a delegate.`,
  );
}

/**
 * PEOPLE-15. Who invites a delegate may name capabilities, none that the inviter lacks; the secretariat names none.
 * Unnamed, they are the usual ones, as far as the inviter has them. Undefined: those of the role.
 */
export function invitedWith(
  actor: Reader,
  { role }: Seat,
  named: readonly Capability[] | undefined,
): Result<Capability[] | undefined> {
  if (named === undefined) {
    if (role !== 'delegate' || actor.role !== 'delegate') return ok(undefined);
    return ok(inOrder(capabilitiesOf({ role }).filter((one) => capabilitiesOf(actor).includes(one))));
  }
  if (role !== 'delegate') {
    return invalid(
      'capabilities.by-role',
      `Leave out capabilities: those of a ${role} follow from the role.`,
      [{ pointer: '/capabilities', detail: 'Only for a delegate.' }],
    );
  }
  const lacking = named.filter((one) => !capabilitiesOf(actor).includes(one));
  if (lacking.length === 0) return ok(inOrder(named));
  return forbidden(
    'capabilities.not-yours-to-give',
    `You cannot give what you lack: ${lacking.join(', ')}. The head of the delegation can.`,
  );
}

/** Whether two standings may do the same for their party. */
export const sameCapabilities = (a: Standing, b: Standing): boolean =>
  inOrder(capabilitiesOf(a)).join() === inOrder(capabilitiesOf(b)).join();

/** In the fixed order, so that equal sets are equal text. */
export const inOrder = (capabilities: readonly Capability[]): Capability[] =>
  CAPABILITIES.filter((one) => capabilities.includes(one));
