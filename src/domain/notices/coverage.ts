import { Decimal, plain } from '../decimal';
import { areConvertible, BASES, total, type Basis, type Quantity, type Unit } from '../quantities/quantity';
import type { Notice } from './notice';

export interface Coverage {
  shortfall: Quantity;
  committed: Quantity;
  delivered: Quantity;
  /** Committed as a percentage of the shortfall, two decimals; null when the shortfall is zero. */
  sharePercent: string | null;
  /** The same sums for commitments in the other basis, which are never added to those above. */
  otherBases: { basis: Basis; committed: Quantity; delivered: Quantity }[];
}

/**
 * NOTICE-16. Committed is every commitment not withdrawn, delivered every delivery, both in the loss's unit
 * and basis; contained and gross are never mixed. Null without a loss.
 */
export function coverage(notice: Notice): Coverage | null {
  const loss = notice.content.loss;
  if (loss === null) return null;
  const { unit, amount } = loss.quantity;
  const { committed, delivered } = sums(notice, loss.basis, unit);
  const shortfall = new Decimal(amount);
  return {
    shortfall: { amount: plain(shortfall), unit },
    committed,
    delivered,
    sharePercent: shortfall.isZero()
      ? null
      : plain(new Decimal(committed.amount).div(shortfall).times(100), 2),
    otherBases: BASES.filter((basis) => basis !== loss.basis && has(notice, basis, unit)).map((basis) => ({
      basis,
      ...sums(notice, basis, unit),
    })),
  };
}

function countedIn(notice: Notice, basis: Basis, unit: Unit) {
  return Object.values(notice.responses)
    .flatMap(({ commitments }) => commitments)
    .filter((commitment) => commitment.basis === basis && areConvertible(commitment.quantity.unit, unit));
}

const has = (notice: Notice, basis: Basis, unit: Unit): boolean => countedIn(notice, basis, unit).length > 0;

function sums(notice: Notice, basis: Basis, unit: Unit): { committed: Quantity; delivered: Quantity } {
  const commitments = countedIn(notice, basis, unit);
  const standing = commitments.filter(({ status }) => status !== 'withdrawn');
  return {
    committed: total(
      standing.map(({ quantity }) => quantity),
      unit,
    ),
    delivered: total(
      commitments.flatMap(({ deliveries }) => deliveries.map(({ quantity }) => quantity)),
      unit,
    ),
  };
}
