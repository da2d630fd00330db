import { addDuration } from '../calendar/duration';
import type { Instant } from '../calendar/instant';
import type { Charter } from '../charters/charter';
import type { LedgerEvent } from '../ledger/events';
import { levelRules } from './lifecycle';
import { hasAnswered, type Clock, type Clocks, type Miss, type Notice } from './notice';

/** One rung of the ladder for one clock of one notice, due at `at`. */
export interface ChaseStep {
  clock: Clock;
  reach: Miss['reached'];
  deadline: Instant;
  at: Instant;
}

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
 * NOTICE-17 applied when a step is due: what to record for each party that has still not answered. A step of
 * a deadline that was replaced, of a notice that is over, or that was already taken gives nothing, so a task
 * that runs twice is harmless.
 */
export function chase(notice: Notice, step: Pick<ChaseStep, 'clock' | 'reach' | 'deadline'>): LedgerEvent[] {
  if (notice.state !== 'issued' || notice.clocks === null) return [];
  const { clock, reach, deadline } = step;
  if (deadlines(notice.clocks)[clock] !== deadline) return [];
  return notice.expected
    .filter((party) => !hasAnswered(notice, party, clock) && !hasReached(notice, party, step))
    .map((party) => {
      const about = { status: notice.status, party, clock, dueAt: deadline };
      return reach === 'missed'
        ? { type: 'notice.clock-missed', payload: about }
        : { type: 'notice.chased', payload: { ...about, to: reach } };
    });
}

function hasReached(
  notice: Notice,
  party: string,
  { clock, deadline, reach }: Pick<ChaseStep, 'clock' | 'reach' | 'deadline'>,
) {
  const miss = notice.misses.find((m) => m.party === party && m.clock === clock && m.dueAt === deadline);
  return miss !== undefined && LADDER.indexOf(miss.reached) >= LADDER.indexOf(reach);
}
