import type { Instant } from '../../calendar/instant';
import type { LedgerEvent } from '../../ledger/events';
import { areConvertible } from '../../quantities/quantity';
import { conflict, invalid, ok, type Result } from '../../result';
import { PORTAL, type Channel } from './channel';
import { responseOf, type Notice, type PositionContent, type Receipt } from '../notice';
import { stateAllows } from '../transitions';

/**
 * NOTICE-6. A party acknowledges an issued notice once; the first acknowledgement stands and a repeat gives
 * its receipt again. A late one is accepted and marked late: silence is worse than lateness.
 */
export function acknowledge(
  notice: Notice,
  party: string,
  now: Instant,
  channel: Channel = PORTAL,
): Result<{ event: LedgerEvent } | { already: Receipt }> {
  const first = responseOf(notice, party).acknowledged;
  if (first) return ok({ already: first.receipt });
  const allowed = stateAllows(notice, 'acknowledge');
  if (!allowed.ok) return allowed;
  const late = notice.clocks !== null && answeredAt(channel, now) > notice.clocks.acknowledgeBy;
  return ok({
    event: { type: 'notice.acknowledged', payload: { status: notice.status, party, late, ...channel } },
  });
}

/** NOTICE-7. A party says where it stands; a later position replaces the earlier one, which the ledger keeps. */
export function takePosition(
  notice: Notice,
  party: string,
  position: PositionContent,
  now: Instant,
  channel: Channel = PORTAL,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'take-position');
  if (!allowed.ok) return allowed;
  const loss = notice.content.loss;
  if (position.ownLoss && loss && !areConvertible(position.ownLoss.unit, loss.quantity.unit)) {
    return invalid(
      'quantity.inconvertible',
      `The notice counts its loss in ${loss.quantity.unit}; an own loss in ${position.ownLoss.unit} cannot be set against it.`,
      [{ pointer: '/ownLoss/unit', detail: `Must convert to ${loss.quantity.unit}.` }],
    );
  }
  const standing = responseOf(notice, party).position;
  const at = answeredAt(channel, now);
  if (standing && standing.at > at) {
    return conflict(
      'position.newer',
      `${party} has taken a position since, at ${standing.at}; one received at ${at} cannot replace it.`,
    );
  }
  const late = standing ? standing.late : notice.clocks !== null && at > notice.clocks.positionBy;
  return ok({
    type: 'notice.position-taken',
    payload: { status: notice.status, party, position, late, ...channel },
  });
}

/** NOTICE-21. When the party answered: for an answer that was recorded, when it was received. */
export const answeredAt = ({ recorded }: Channel, now: Instant): Instant => recorded?.receivedAt ?? now;
