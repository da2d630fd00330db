import { capabilitiesOf, type Standing } from '../access/policy';
import type { Audience, Reader } from '../ledger/audience';
import type { PartyStatus } from '../parties/party';
import { conflict, forbidden, invalid, ok, type Result } from '../result';

/** What a person is in one agreement. */
export interface Seat extends Standing {
  party: string | null;
}

/** PEOPLE-3. Heads and delegates speak for a party, the secretariat for none; an observer may be attached to one. */
export function checkSeat(seat: Seat): Result<Seat> {
  const { role, party } = seat;
  if ((role === 'head' || role === 'delegate') && party === null) {
    return invalid('seat.party-missing', `A ${role} speaks for a party: say which.`, [
      { pointer: '/party', detail: `A ${role} needs a party.` },
    ]);
  }
  if (role === 'secretariat' && party !== null) {
    return invalid('seat.party-superfluous', 'The secretariat speaks for no party: send null.', [
      { pointer: '/party', detail: 'Must be null for the secretariat.' },
    ]);
  }
  return ok(seat);
}

/** PEOPLE-3. The party is one of the agreement's and has not withdrawn. */
export function checkParty(party: string, status: PartyStatus | null): Result<true> {
  if (status !== null && status !== 'withdrawn') return ok(true);
  const detail = status
    ? `${party} has withdrawn from this agreement.`
    : `${party} is not a party to this agreement.`;
  return invalid('party.unknown', `${detail} Admit it first.`, [{ pointer: '/party', detail }]);
}

/**
 * PEOPLE-4. The secretariat fills and ends every seat; a head those of heads and delegates of its own party.
 * PEOPLE-16. A delegate who manages people does so for delegates of its own party.
 */
export function mayManageSeat(actor: Reader, { role, party }: Seat): Result<true> {
  if (actor.role === 'secretariat') return ok(true);
  const isOwn = actor.party !== null && actor.party === party;
  if (actor.role === 'head' && isOwn && (role === 'head' || role === 'delegate')) return ok(true);
  if (isOwn && role === 'delegate' && capabilitiesOf(actor).includes('manage-people')) return ok(true);
  return forbidden(
    'seat.not-yours',
    `Only the secretariat does this; a head of delegation for heads and delegates of its own party, a delegate who manages people for delegates.`,
  );
}

/** PEOPLE-17. A delegation does not end the seat of its last head; the secretariat may. */
export function mayLoseHead(actor: Reader, seat: Seat, otherHeads: number): Result<true> {
  if (seat.role !== 'head' || actor.role === 'secretariat' || otherHeads > 0) return ok(true);
  return conflict(
    'seat.last-head',
    `This is the last head of the delegation of ${String(seat.party)}: invite another first, or ask the secretariat.`,
  );
}

/** PEOPLE-5. A person has at most one seat in an agreement. */
export function mayTakeSeat(roles: { agreement: string }[], agreement: string): Result<true> {
  if (roles.every((role) => role.agreement !== agreement)) return ok(true);
  return conflict('seat.taken', 'This person has a seat in this agreement already; end it first.');
}

/** PEOPLE-6. Who reads of a seat in the ledger: the secretariat and the party concerned. */
export const audienceOfSeat = ({ party }: Seat): Audience =>
  party === null ? 'secretariat' : ['secretariat', `party:${party}`];

/** PEOPLE-7. Names and roles are for every delegation; addresses for the secretariat and the own party. */
export const seesEmail = (reader: Reader, { party }: Seat): boolean =>
  reader.role === 'secretariat' || (reader.party !== null && reader.party === party);
