import { addDuration } from '../../calendar/duration';
import type { Instant } from '../../calendar/instant';
import type { Charter } from '../../charters/charter';
import type { Duty } from './duties';
import { levelRules } from '../lifecycle';
import type { Clock, Notice } from '../notice';
import { situationOf, type Deadline } from '../situation/situation';

/** `14:00 UTC on 2 March 2026`. */
function inWords(at: Instant): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
  return `${at.slice(11, 16)} UTC on ${day}`;
}

const OTHERWISE: Partial<Record<Duty['action'], string>> = {
  issue: 'No clock runs and no party is asked anything until it is issued.',
  contest: 'What was recorded for your party counts as its answer.',
  'settle-contest': 'The contested answer goes on counting.',
  'approve-prepared': 'It binds nobody, and nobody outside your delegation learns of it.',
  'settle-lesson': 'The lesson stays open under your name for every member to see.',
};

const NOTHING = 'Nothing follows by itself.';

/** TODO-2. What the charter's rules do from now on if nothing is done, as a sentence that can be read aloud. */
export function ifNothing(notice: Notice, { action, dueAt }: Duty, charter: Charter, now: Instant): string {
  if (action === 'acknowledge') return chaseAhead(notice, 'acknowledge', charter, now);
  if (action === 'take-position') return chaseAhead(notice, 'position', charter, now);
  if (action === 'report-situation') return missAhead(notice, { deadline: 'report', dueAt });
  if (action === 'hold-meeting') return missAhead(notice, { deadline: 'meeting', dueAt });
  return OTHERWISE[action] ?? NOTHING;
}

function missAhead(
  notice: Notice,
  { deadline, dueAt }: Pick<Deadline, 'deadline'> & Pick<Duty, 'dueAt'>,
): string {
  const { missed } = situationOf(notice);
  const isMissed = missed.some((miss) => miss.deadline === deadline && miss.dueAt === dueAt);
  if (isMissed || dueAt === null) return `It stays recorded as missed, and the ${deadline} stays due.`;
  return `At ${inWords(dueAt)} it is recorded as missed for every member to see, and the ${deadline} stays due.`;
}

function chaseAhead(notice: Notice, clock: Clock, charter: Charter, now: Instant): string {
  const dueAt = clock === 'acknowledge' ? notice.clocks?.acknowledgeBy : notice.clocks?.positionBy;
  if (dueAt === undefined) return NOTHING;
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
