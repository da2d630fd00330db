import type { Instant } from '../../calendar/instant';
import type { LedgerEvent } from '../../ledger/events';
import type { Quantity } from '../../quantities/quantity';
import { conflict, ok, type Result } from '../../result';
import { checkDelivery, findCommitment } from './commitments';
import type { Commitment, Delivery, Notice } from '../notice';
import { stateAllows } from '../transitions';
import { restated } from './withdraw';

interface Correction {
  /** Null when nothing was delivered. */
  quantity: Quantity | null;
  at?: Instant | undefined;
  note?: string | null | undefined;
  reason: string;
}

/**
 * NOTICE-30. A slip in the last delivery of a commitment is corrected by an entry of its own, with a reason: another
 * delivery takes its place, or none. The commitment is then delivered or not by what is left.
 */
export function correctDelivery(
  notice: Notice,
  party: string,
  n: number,
  correction: Correction,
  now: Instant,
): Result<LedgerEvent> {
  const found = findCommitment(notice, party, n);
  if (!found.ok) return found;
  const allowed = stateAllows(notice, 'correct-delivery');
  if (!allowed.ok) return allowed;
  const commitment = found.value;
  const last = commitment.deliveries.at(-1);
  if (!last) {
    return conflict('delivery.none', `Commitment ${n} of ${party} has no delivery to correct.`);
  }
  const { quantity, at = last.at, note = last.note, reason } = correction;
  const delivery = quantity && { quantity, at, note };
  const earlier = { ...commitment, deliveries: commitment.deliveries.slice(0, -1) };
  if (delivery) {
    const checked = checkDelivery(earlier, party, delivery, now);
    if (!checked.ok) return checked;
  }
  return ok({
    type: 'notice.delivery-corrected',
    payload: {
      status: notice.status,
      party,
      commitment: { n },
      corrects: last.entry ?? null,
      delivery,
      reason,
    },
  });
}

/** NOTICE-30. The commitment whose last delivery was corrected by entry `entry`. */
export function corrected(commitment: Commitment, delivery: Delivery | null, entry: number): Commitment {
  const earlier = commitment.deliveries.slice(0, -1);
  const deliveries = delivery ? [...earlier, { ...delivery, via: 'portal' as const, entry }] : earlier;
  return restated({ ...commitment, deliveries });
}
