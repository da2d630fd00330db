import type { Instant } from '../../calendar/instant';
import { Decimal, plain } from '../../decimal';
import type { LedgerEvent } from '../../ledger/events';
import { areConvertible, convert, isMoney, total, type Quantity } from '../../quantities/quantity';
import { conflict, invalid, notFound, ok, type Result } from '../../result';
import { PORTAL, type Channel } from './channel';
import {
  responseOf,
  type Commitment,
  type CommitmentContent,
  type CommitmentStatus,
  type Delivery,
  type Notice,
} from '../notice';
import { stateAllows } from '../transitions';

/** NOTICE-14. What may follow each status of a commitment; `delivered` comes from deliveries alone. */
const COMMITMENT_TRANSITIONS: Record<CommitmentStatus, readonly CommitmentStatus[]> = {
  pledged: ['confirmed', 'withdrawn'],
  confirmed: ['delivered', 'withdrawn'],
  delivered: [],
  withdrawn: [],
};

/**
 * NOTICE-13. A party pledges a quantity that can be set against the loss, in a unit that converts to it. `before` is
 * how many others it makes in the same act before this one.
 */
export function commit(
  notice: Notice,
  party: string,
  content: CommitmentContent,
  channel: Channel = PORTAL,
  before = 0,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'commit');
  if (!allowed.ok) return allowed;
  if (content.from !== null && content.to !== null && content.to < content.from) {
    return invalid('commitment.dates', 'The last day of the commitment is before its first.', [
      { pointer: '/to', detail: 'Cannot be before "from".' },
    ]);
  }
  const counted = checkCounts(notice, content);
  if (!counted.ok) return counted;
  const n = responseOf(notice, party).commitments.length + before + 1;
  return ok({
    type: 'notice.commitment-made',
    payload: {
      status: notice.status,
      party,
      commitment: { ...content, n, status: 'pledged' },
      ...channel,
    },
  });
}

/** NOTICE-13. Only finance may be given in money, which is then shown and not counted. */
function checkCounts(
  notice: Notice,
  { kind, quantity }: Pick<CommitmentContent, 'kind' | 'quantity'>,
): Result<true> {
  if (kind === 'finance' && isMoney(quantity.unit)) return ok(true);
  const unit = notice.content.loss?.quantity.unit;
  const fits = unit === undefined ? !isMoney(quantity.unit) : areConvertible(quantity.unit, unit);
  if (fits) return ok(true);
  const wanted = unit === undefined ? 'a physical unit' : `a unit that converts to ${unit}`;
  return invalid(
    'quantity.inconvertible',
    `A ${kind} in ${quantity.unit} cannot be counted here; use ${wanted}.`,
    [{ pointer: '/quantity/unit', detail: `Use ${wanted}.` }],
  );
}

const isSameQuantity = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.amount === b.amount;

/**
 * NOTICE-14. The party confirms or withdraws a commitment, or changes its quantity, never below what it
 * delivered. A change of nothing is refused.
 */
export function changeCommitment(
  notice: Notice,
  party: string,
  n: number,
  change: { status?: 'confirmed' | 'withdrawn' | undefined; quantity?: Quantity | undefined },
  channel: Channel = PORTAL,
): Result<LedgerEvent> {
  const found = openCommitment(notice, party, n, 'change-commitment');
  if (!found.ok) return found;
  const commitment = found.value;
  const quantity = change.quantity ?? commitment.quantity;
  const target = change.status ?? commitment.status;
  if (target !== commitment.status && !COMMITMENT_TRANSITIONS[commitment.status].includes(target)) {
    return conflict(
      'commitment.status',
      `${name(party, n)} is ${commitment.status} and cannot become ${target}.`,
    );
  }
  if (target === commitment.status && isSameQuantity(quantity, commitment.quantity)) {
    return invalid(
      'commitment.nothing-changed',
      `${name(party, n)} stands so already; change its status or quantity.`,
    );
  }
  const counted = checkCounts(notice, { kind: commitment.kind, quantity });
  if (!counted.ok) return counted;
  const delivered = total(
    commitment.deliveries.map((delivery) => delivery.quantity),
    quantity.unit,
  );
  const left = new Decimal(quantity.amount).minus(delivered.amount);
  if (left.isNegative() && target !== 'withdrawn') {
    return invalid(
      'commitment.below-delivered',
      `${name(party, n)} has already delivered ${delivered.amount} ${delivered.unit}; it cannot be less than that.`,
      [{ pointer: '/quantity/amount', detail: `At least ${delivered.amount} ${delivered.unit}.` }],
    );
  }
  const status = target === 'confirmed' && left.isZero() ? 'delivered' : target;
  return ok({
    type: 'notice.commitment-changed',
    payload: { status: notice.status, party, commitment: { n, status, quantity }, ...channel },
  });
}

/** NOTICE-15. A delivery counts against a confirmed commitment, which is delivered when their sum reaches it. */
export function recordDelivery(
  notice: Notice,
  party: string,
  n: number,
  delivery: Delivery,
  now: Instant,
  channel: Channel = PORTAL,
): Result<LedgerEvent> {
  const found = openCommitment(notice, party, n, 'record-delivery');
  if (!found.ok) return found;
  const commitment = found.value;
  if (commitment.status !== 'confirmed') {
    return conflict(
      'commitment.not-confirmed',
      `${name(party, n)} is ${commitment.status}; confirm it before recording a delivery.`,
    );
  }
  const checked = checkDelivery(commitment, party, delivery, now);
  if (!checked.ok) return checked;
  const isComplete = checked.value.isZero();
  return ok({
    type: 'notice.delivery-recorded',
    payload: {
      status: notice.status,
      party,
      commitment: { n, status: isComplete ? 'delivered' : 'confirmed' },
      delivery,
      ...channel,
    },
  });
}

/**
 * NOTICE-29. A delivery never takes the deliveries above the commitment: what was given beyond it is committed first, so
 * that coverage never shows more delivered than was promised; NOTICE-47, nor is it dated ahead. Gives what is then left,
 * in the commitment's unit.
 */
export function checkDelivery(
  { n, quantity, deliveries }: Commitment,
  party: string,
  delivery: Delivery,
  now: Instant,
): Result<Decimal> {
  const { unit, amount } = quantity;
  if (delivery.at > now) {
    return invalid(
      'delivery.ahead',
      `${delivery.at} is yet to come; record a delivery once it has taken place.`,
      [{ pointer: '/at', detail: `Cannot be after now, ${now}.` }],
    );
  }
  const converted = convert(delivery.quantity, unit);
  if (!converted.ok) {
    return invalid(converted.rejection.code, converted.rejection.detail, [
      { pointer: '/quantity/unit', detail: `Must convert to ${unit}.` },
    ]);
  }
  const after = total(
    [...deliveries, delivery].map((made) => made.quantity),
    unit,
  );
  const left = new Decimal(amount).minus(after.amount);
  if (!left.isNegative()) return ok(left);
  const before = total(
    deliveries.map((made) => made.quantity),
    unit,
  );
  const most = `${plain(new Decimal(amount).minus(before.amount))} ${unit}`;
  return invalid(
    'delivery.above-commitment',
    `${name(party, n)} has ${most} left to deliver; raise its quantity before recording more.`,
    [{ pointer: '/quantity/amount', detail: `At most ${most}.` }],
  );
}

/** The commitment by its number. */
export function findCommitment(notice: Notice, party: string, n: number): Result<Commitment> {
  const commitment = responseOf(notice, party).commitments.find((candidate) => candidate.n === n);
  if (commitment) return ok(commitment);
  return notFound('commitment.unknown', `${party} has no commitment ${n} on notice ${notice.id}.`);
}

function openCommitment(
  notice: Notice,
  party: string,
  n: number,
  action: 'change-commitment' | 'record-delivery',
): Result<Commitment> {
  const found = findCommitment(notice, party, n);
  if (!found.ok) return found;
  const commitment = found.value;
  const allowed = stateAllows(notice, action);
  if (!allowed.ok) return allowed;
  if (COMMITMENT_TRANSITIONS[commitment.status].length === 0) {
    return conflict(
      'commitment.closed',
      `${name(party, n)} is ${commitment.status} and can no longer change.`,
    );
  }
  return ok(commitment);
}

const name = (party: string, n: number): string => `Commitment ${n} of ${party}`;
