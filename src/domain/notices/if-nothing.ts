import { addDuration } from '../calendar/duration';
import type { Instant } from '../calendar/instant';
import type { Charter } from '../charters/charter';
import type { Duty } from './duties';
import { levelRules } from './lifecycle';
import type { Clock, Notice } from './notice';
import { situationOf } from './situation';

/** `14:00 UTC on 2 March 2026`. */
export function inWords(at: Instant): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
  return `${at.slice(11, 16)} UTC on ${day}`;
}

/** TODO-2. What the charter's rules do from now on if nothing is done, as a sentence that can be read aloud. */
export function ifNothing(notice: Notice, { action, dueAt }: Duty, charter: Charter, now: Instant): string {
  switch (action) {
    case 'acknowledge':
      return chaseAhead(notice, 'acknowledge', charter, now);
    case 'take-position':
      return chaseAhead(notice, 'position', charter, now);
    case 'report-situation':
    case 'hold-meeting': {
      const deadline = action === 'report-situation' ? 'report' : 'meeting';
      const isMissed = situationOf(notice).missed.some(
        (miss) => miss.deadline === deadline && miss.dueAt === dueAt,
      );
      if (isMissed || dueAt === null) return `It stays recorded as missed, and the ${deadline} stays due.`;
      return `At ${inWords(dueAt)} it is recorded as missed for every member to see, and the ${deadline} stays due.`;
    }
    case 'issue':
      return 'No clock runs and no party is asked anything until it is issued.';
    case 'contest':
      return 'What was recorded for your party counts as its answer.';
    case 'settle-contest':
      return 'The contested answer goes on counting.';
    case 'approve-prepared':
      return 'It binds nobody, and nobody outside your delegation learns of it.';
    case 'settle-lesson':
      return 'The lesson stays open under your name for every member to see.';
    default:
      return 'Nothing follows by itself.';
  }
}

function chaseAhead(notice: Notice, clock: Clock, charter: Charter, now: Instant): string {
  const dueAt = clock === 'acknowledge' ? notice.clocks?.acknowledgeBy : notice.clocks?.positionBy;
  if (dueAt === undefined) return 'Nothing follows by itself.';
  const { headAfter, delegationAfter } = chaseOf(notice, clock, dueAt, charter);
  const ahead = [
    { at: dueAt, what: 'the miss is recorded for every member to see' },
    { at: addDuration(dueAt, headAfter), what: 'the head of delegation is told' },
    { at: addDuration(dueAt, delegationAfter), what: 'the whole delegation is told' },
  ].filter(({ at }) => at > now);
  if (ahead.length === 0) return 'The miss is recorded and the whole delegation has been told.';
  return `${ahead.map(({ at, what }, i) => `${i === 0 ? 'At' : 'at'} ${inWords(at)} ${what}`).join('; ')}.`;
}

/** The chase of the level that set this deadline: a later level that left it alone did not plan it again. */
function chaseOf(notice: Notice, clock: Clock, dueAt: Instant, charter: Charter) {
  const set = notice.revisions.find(({ level, at, event }) => {
    if (level === null || !['notice.issued', 'notice.escalated'].includes(event)) return false;
    const rules = levelRules(charter, level);
    const within = clock === 'acknowledge' ? rules.acknowledgeWithin : rules.positionWithin;
    return addDuration(at, within) === dueAt;
  });
  return levelRules(charter, set?.level ?? notice.level ?? 'watch').chase;
}
