import { addDuration } from '../calendar/duration';
import type { Instant } from '../calendar/instant';
import type { Charter } from '../charters/charter';
import type { LedgerEvent } from '../ledger/events';
import type { Delegation } from '../people/duty-roster';
import { levelRules } from './lifecycle';
import { hasAnswered, responseOf, type Clock, type Clocks, type Miss, type Notice } from './notice';

/** One rung of the ladder for one clock of one notice, due at `at`. */
export interface ChaseStep {
  clock: Clock;
  reach: Miss['reached'];
  deadline: Instant;
  at: Instant;
}

type DueStep = Pick<ChaseStep, 'clock' | 'reach' | 'deadline'>;

const LADDER: readonly Miss['reached'][] = ['missed', 'head', 'delegation'];

const deadlines = (clocks: Clocks): Record<Clock, Instant> => ({
  acknowledge: clocks.acknowledgeBy,
  position: clocks.positionBy,
});

/**
 * NOTICE-17. A missed clock is recorded as it passes, which reminds; then the head of delegation is chased,
 * then the whole delegation, each after the charter's interval. Deadlines that `before` already had are not
 * planned again.
 */
export function planChase(notice: Notice, charter: Charter, before: Clocks | null): ChaseStep[] {
  if (notice.clocks === null || notice.level === null) return [];
  const { headAfter, delegationAfter } = levelRules(charter, notice.level).chase;
  const known = before && deadlines(before);
  return Object.entries(deadlines(notice.clocks)).flatMap(([key, deadline]) => {
    const clock = key as Clock;
    if (known?.[clock] === deadline) return [];
    return [
      { clock, reach: 'missed', deadline, at: deadline },
      { clock, reach: 'head', deadline, at: addDuration(deadline, headAfter) },
      { clock, reach: 'delegation', deadline, at: addDuration(deadline, delegationAfter) },
    ] satisfies ChaseStep[];
  });
}

/**
 * NOTICE-17 applied when a step is due: for each party that has still not answered, every rung up to this one that
 * was not taken yet, in order, so that steps may run late, twice or out of turn. A step of a deadline that was
 * replaced, or of a notice that is over, gives nothing.
 */
export function chase(
  notice: Notice,
  step: DueStep,
  delegations: Record<string, Delegation> = {},
): LedgerEvent[] {
  const { clock, reach, deadline } = step;
  return silentParties(notice, step).flatMap((party) => {
    const about = { status: notice.status, party, clock, dueAt: deadline };
    return LADDER.slice(rungsTaken(notice, party, step), LADDER.indexOf(reach) + 1).map(
      (rung): LedgerEvent =>
        rung === 'missed'
          ? {
              type: 'notice.clock-missed',
              payload: { ...about, reached: reachedBy(rung, delegations[party]) },
            }
          : {
              type: 'notice.chased',
              payload: { ...about, to: rung, reached: reachedBy(rung, delegations[party]) },
            },
    );
  });
}

/** The parties that a due step is about: those that have still not answered. None when the step is about nothing any more. */
export function silentParties(notice: Notice, { clock, deadline }: DueStep): string[] {
  if (notice.state !== 'issued' || notice.clocks === null) return [];
  if (deadlines(notice.clocks)[clock] !== deadline) return [];
  return notice.expected.filter((party) => !hasAnswered(notice, party, clock));
}

/**
 * PEOPLE-21. Whom a rung reaches, by person id: first those on duty, then the heads, then everybody. A rung that would
 * reach nobody reaches those of the next.
 */
function reachedBy(rung: Miss['reached'], delegation: Delegation | undefined): string[] {
  if (!delegation) return [];
  const { onDuty, heads, everybody } = delegation;
  const rungs = { missed: [onDuty, heads, everybody], head: [heads, everybody], delegation: [everybody] };
  return rungs[rung].find((people) => people.length > 0) ?? [];
}

/**
 * NOTICE-23. The misses that still hold: an answer recorded as received in time lifts its miss, and the withdrawal of
 * that answer brings it back. The ledger keeps what was recorded as the clock passed.
 */
export const standingMisses = (notice: Notice): Miss[] =>
  notice.misses.filter(({ party, clock }) => {
    const { acknowledged, position } = responseOf(notice, party);
    const answer = clock === 'acknowledge' ? acknowledged : position;
    return answer === null || answer.late;
  });

/** NOTICE-23. The steps for one party that had answered while they passed, to be taken now that its answer is withdrawn. */
export function planAgain(notice: Notice, charter: Charter, clock: Clock, now: Instant): ChaseStep[] {
  return planChase(notice, charter, null).filter((step) => step.clock === clock && step.at <= now);
}

function rungsTaken(
  notice: Notice,
  party: string,
  { clock, deadline }: Pick<ChaseStep, 'clock' | 'deadline'>,
): number {
  const miss = notice.misses.find((m) => m.party === party && m.clock === clock && m.dueAt === deadline);
  return miss ? LADDER.indexOf(miss.reached) + 1 : 0;
}
