import type { Instant } from '../calendar/instant';
import type { LedgerEvent } from '../ledger/events';
import type { Notice } from './notice';
import { coordinatorOf } from './roles/roles';
import { situationOf, type Deadline } from './situation/situation';

/** The deadlines that whoever runs the response has now. */
export function standingDeadlines(notice: Notice): Deadline[] {
  if (notice.state !== 'issued') return [];
  const { reportDueAt, meetings } = situationOf(notice);
  const meetBy = meetings.length === 0 ? (notice.clocks?.meetBy ?? null) : null;
  return [
    ...(reportDueAt === null ? [] : [{ deadline: 'report' as const, dueAt: reportDueAt }]),
    ...(meetBy === null ? [] : [{ deadline: 'meeting' as const, dueAt: meetBy }]),
  ];
}

/** When the next situation report is due; null where none is, and once the notice is over. */
export const nextReportDue = (notice: Notice): Instant | null =>
  standingDeadlines(notice).find(({ deadline }) => deadline === 'report')?.dueAt ?? null;

/** NOTICE-38. The deadlines that a change has set; those that stood before it are planned already. */
export function newDeadlines(before: Notice, after: Notice): Deadline[] {
  const known = standingDeadlines(before);
  return standingDeadlines(after).filter((deadline) => !known.some((other) => isSame(deadline, other)));
}

/**
 * NOTICE-38. A situation report or a first meeting that is not there by its time is recorded once as missed, which
 * reminds the coordinator, or the secretariat where there is none. A deadline that was met or replaced gives nothing.
 */
export function missDeadline(notice: Notice, passed: Deadline): LedgerEvent[] {
  const isStanding = standingDeadlines(notice).some((deadline) => isSame(deadline, passed));
  if (!isStanding || isMissed(notice, passed)) return [];
  const { status } = notice;
  const { deadline, dueAt } = passed;
  return [{ type: `notice.${deadline}-missed`, payload: { status, dueAt, reminded: coordinatorOf(notice) } }];
}

const isMissed = (notice: Notice, passed: Deadline): boolean =>
  situationOf(notice).missed.some((miss) => isSame(miss, passed));

const isSame = (a: Deadline, b: Deadline): boolean => a.deadline === b.deadline && a.dueAt === b.dueAt;
