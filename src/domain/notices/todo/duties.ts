import type { Instant } from '../../calendar/instant';
import type { AudienceName } from '../../ledger/audience';
import { coordinatorOf } from '../roles/roles';
import { standingDeadlines } from '../deadlines';
import { hasAnswered, type Clock, type Notice } from '../notice';
import type { NoticeAction } from '../transitions';

/** Whom something waits for: the secretariat, a party, or one person. */
export type Bearer = AudienceName | `person:${string}`;

/** Something that a notice waits for. */
export interface Duty {
  bearer: Bearer;
  action: NoticeAction;
  dueAt: Instant | null;
  /** Which one, where a notice has several of the kind: a prepared answer, an entry or a lesson. */
  n: number | null;
}

const duty = (
  bearer: Bearer,
  action: NoticeAction,
  dueAt: Instant | null = null,
  n: number | null = null,
): Duty => ({ bearer, action, dueAt, n });

/**
 * TODO-1. All that a notice waits for: the secretariat to issue it and to settle contests, those who run the response to
 * report and to meet, each party bound to answer to acknowledge, to take a position, to decide on what it prepared
 * and to check what was recorded for it, and owners to settle their lessons.
 */
export function duties(notice: Notice): Duty[] {
  switch (notice.state) {
    case 'reported':
      return [duty('secretariat', 'issue')];
    case 'issued':
      return [...answers(notice), ...checks(notice), ...decisions(notice), ...running(notice)];
    case 'resolved':
      return [...checks(notice), ...lessons(notice)];
    case 'cancelled':
    case 'merged':
      return [];
  }
}

function answers(notice: Notice): Duty[] {
  const { clocks, expected } = notice;
  if (clocks === null) return [];
  const unanswered = (clock: Clock, action: NoticeAction, dueAt: Instant): Duty[] =>
    expected
      .filter((party) => !hasAnswered(notice, party, clock))
      .map((party) => duty(`party:${party}`, action, dueAt));
  return [
    ...unanswered('acknowledge', 'acknowledge', clocks.acknowledgeBy),
    ...unanswered('position', 'take-position', clocks.positionBy),
  ];
}

const checks = ({ recorded = [] }: Notice): Duty[] =>
  recorded.flatMap(({ party, entry, standing }) => {
    if (standing === 'recorded') return [duty(`party:${party}`, 'contest', null, entry)];
    return standing === 'contested' ? [duty('secretariat', 'settle-contest', null, entry)] : [];
  });

const decisions = ({ prepared = [] }: Notice): Duty[] =>
  prepared
    .filter(({ status }) => status === 'open')
    .map(({ party, n }) => duty(`party:${party}`, 'approve-prepared', null, n));

function running(notice: Notice): Duty[] {
  const coordinator = coordinatorOf(notice);
  const bearers: Bearer[] = ['secretariat', ...(coordinator ? [`person:${coordinator}` as const] : [])];
  return standingDeadlines(notice).flatMap(({ deadline, dueAt }) => {
    const action = deadline === 'report' ? 'report-situation' : 'hold-meeting';
    return bearers.map((bearer) => duty(bearer, action, dueAt));
  });
}

const lessons = (notice: Notice): Duty[] =>
  (notice.lessons ?? [])
    .filter(({ outcome }) => outcome === null)
    .map(({ owner, dueAt, n }) => duty(`person:${owner.person}`, 'settle-lesson', dueAt, n));

/** TODO-1. Whom a notice waits for; it is found by these. */
export const bearersOf = (notice: Notice): Bearer[] => [
  ...new Set(duties(notice).map(({ bearer }) => bearer)),
];
