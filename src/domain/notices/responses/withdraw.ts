import { Decimal } from '../../decimal';
import { total } from '../../quantities/quantity';
import type { Commitment, Position, Response } from '../notice';
import type { RecordedAct } from './recorded-act';

/**
 * NOTICE-23. A party's answer without an act that was recorded for it and withdrawn: what the act replaced stands
 * again, and what has replaced the act stays. `settlement` is the number of the entry that withdraws it.
 */
export function without(response: Response, act: RecordedAct, settlement: number): Response {
  switch (act.act) {
    case 'acknowledgement':
      return { ...response, acknowledged: null };
    case 'position':
      return withoutPosition(response, act.entry);
    case 'commitment':
      return changed(response, act, (commitment) => ({
        ...commitment,
        deliveries: commitment.deliveries.filter(({ via }) => via === 'portal'),
        history: [
          ...(commitment.history ?? []),
          { entry: settlement, status: 'withdrawn', quantity: commitment.quantity },
        ],
      }));
    case 'commitment-change':
      return changed(response, act, (commitment) => ({
        ...commitment,
        history: (commitment.history ?? []).filter(({ entry }) => entry !== act.entry),
      }));
    case 'delivery':
      return changed(response, act, (commitment) => ({
        ...commitment,
        deliveries: commitment.deliveries.filter(({ entry }) => entry !== act.entry),
      }));
  }
}

/** NOTICE-7. The first position that is left decides whether the answer was late. */
function withoutPosition(response: Response, entry: number): Response {
  const { position, earlierPositions = [], ...rest } = response;
  const left = [...earlierPositions, ...(position ? [position] : [])].filter((p) => p.entry !== entry);
  const late = left[0] !== undefined && wasLate(left[0]);
  const standing = left.map((p): Position => ({ ...p, late }));
  return { ...rest, position: standing.at(-1) ?? null, earlierPositions: standing.slice(0, -1) };
}

const wasLate = ({ at, dueAt, late }: Position): boolean =>
  dueAt === undefined ? late : dueAt !== null && at > dueAt;

const changed = (response: Response, { commitment: n }: RecordedAct, to: (c: Commitment) => Commitment) => ({
  ...response,
  commitments: response.commitments.map((c) => (c.n === n ? restated(to(c)) : c)),
});

/** NOTICE-15. The commitment with the status and quantity that its history and deliveries give it. */
export function restated(commitment: Commitment): Commitment {
  const { history = [], deliveries } = commitment;
  const { status, quantity } = history.at(-1) ?? commitment;
  if (status === 'withdrawn' || deliveries.length === 0) {
    return { ...commitment, quantity, status: status === 'delivered' ? 'confirmed' : status };
  }
  const sum = total(
    deliveries.map((delivery) => delivery.quantity),
    quantity.unit,
  );
  const isComplete = new Decimal(sum.amount).greaterThanOrEqualTo(quantity.amount);
  return { ...commitment, quantity, status: isComplete ? 'delivered' : 'confirmed' };
}
