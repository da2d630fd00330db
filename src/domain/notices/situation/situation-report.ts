import type { Instant } from '../../calendar/instant';
import type { LedgerEvent } from '../../ledger/events';
import { areConvertible } from '../../quantities/quantity';
import { invalid, ok, type Result } from '../../result';
import type { Notice } from '../notice';
import { nextReport, situationOf, type SituationFigures } from './situation';
import { stateAllows } from '../transitions';

/**
 * NOTICE-35. A situation report is numbered per notice and starts the charter's interval anew; it may set the next one
 * sooner, not later. One that comes after its time is accepted and marked late.
 */
export function reportSituation(
  notice: Notice,
  report: { text: string; figures: SituationFigures | null; nextDueAt: Instant | null },
  now: Instant,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'report-situation');
  if (!allowed.ok) return allowed;
  const { text, figures } = report;
  const unit = figures?.lossQuantity?.unit;
  const loss = notice.content.loss;
  if (unit && loss && !areConvertible(unit, loss.quantity.unit)) {
    return invalid('quantity.inconvertible', `The notice counts its loss in ${loss.quantity.unit}.`, [
      { pointer: '/figures/lossQuantity/unit', detail: `Must convert to ${loss.quantity.unit}.` },
    ]);
  }
  const latest = notice.clocks && nextReport(notice.clocks, now);
  const wanted = report.nextDueAt;
  if (wanted !== null && (wanted <= now || (latest !== null && wanted > latest))) {
    const detail =
      latest === null ? `Must be after now, ${now}.` : `Must be after now, ${now}, and by ${latest}.`;
    return invalid(
      'report.next-due',
      'The next report comes after this one and within the charter’s interval.',
      [{ pointer: '/nextDueAt', detail }],
    );
  }
  const { reports, reportDueAt } = situationOf(notice);
  const late = reportDueAt !== null && now > reportDueAt;
  return ok({
    type: 'notice.situation-reported',
    payload: { status: notice.status, n: reports + 1, text, figures, nextDueAt: wanted ?? latest, late },
  });
}
