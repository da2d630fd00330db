import { permit } from '../../access/policy';
import type { Instant } from '../../calendar/instant';
import type { Charter } from '../../charters/charter';
import { audiencesOf, canRead, type Reader } from '../../ledger/audience';
import { actionsFor, type Action } from '../actions';
import type { Comment } from '../situation/comment';
import { duties, type Bearer, type Duty } from './duties';
import { ifNothing } from './if-nothing';
import type { Notice, NoticeStatus } from '../notice';
import { NOTICE_ACTIONS } from '../transitions';

/** Something that a person has to do, and what happens if it does not. */
export interface TodoItem {
  subject: { kind: 'notice'; id: string };
  agreement: string;
  status: NoticeStatus;
  title: string;
  dueAt: Instant | null;
  ifNothing: string;
  /** Which prepared answer, recorded entry, lesson or comment it is; null where there is one only. */
  n: number | null;
  actions: (Omit<Action, 'name'> & { name: string })[];
}

/** How many characters of a comment its title shows. */
const EXCERPT = 200;

const TITLES: Partial<Record<Duty['action'], string>> = {
  issue: 'Check and issue',
  acknowledge: 'Acknowledge',
  'take-position': 'Take a position',
  contest: 'Check what was recorded for your party',
  'approve-prepared': 'Approve or discard the prepared answer',
  'settle-contest': 'Settle the contest',
  'report-situation': 'Make the situation report',
  'hold-meeting': 'Hold the first meeting',
  'settle-lesson': 'Carry out the lesson',
};

const about = (notice: Notice, { action, n }: Duty): string =>
  (action === 'settle-lesson' && notice.lessons?.find((lesson) => lesson.n === n)?.text) ||
  notice.content.headline;

/** The names under which things wait for this reader. */
export const bearersFor = (reader: Reader): Bearer[] => [
  ...audiencesOf(reader).filter((name) => name !== 'public' && name !== 'parties'),
  ...(reader.person ? [`person:${reader.person.id}` as const] : []),
];

/** TODO-1, TODO-3. What this notice asks of a reader that may do it; what has been done is no longer asked of anybody. */
export function todoFor(notice: Notice, reader: Reader, charter: Charter, now: Instant): TodoItem[] {
  const bearers = bearersFor(reader);
  const own = duties(notice).filter(
    ({ bearer, action }) => bearers.includes(bearer) && permit(reader, NOTICE_ACTIONS[action].requires).ok,
  );
  const once = own.filter(
    (duty, i) => own.findIndex(({ action, n }) => action === duty.action && n === duty.n) === i,
  );
  const actions = actionsFor(notice, reader, true);
  return once.map((duty) => ({
    subject: { kind: 'notice', id: notice.id },
    agreement: notice.agreement,
    status: notice.status,
    title: `${TITLES[duty.action] ?? duty.action}: ${about(notice, duty)}`,
    dueAt: duty.dueAt,
    ifNothing: ifNothing(notice, duty, charter, now),
    n: duty.n,
    actions: actions.filter(({ name }) => name === duty.action),
  }));
}

/** NOTICE-45. A comment that mentions this reader, until it is read; nothing where the seat that could read it is gone. */
export function mentionFor(comment: Comment, reader: Reader | null): TodoItem[] {
  const { agreement, notice: id, status, n, text, audience } = comment;
  if (text === null || reader === null || !canRead(reader, audience)) return [];
  const mayReply = permit(reader, 'notice:comment');
  const reason = mayReply.ok ? null : mayReply.rejection.detail;
  return [
    {
      subject: { kind: 'notice', id },
      agreement,
      status,
      title: `Read what mentions you: ${text.slice(0, EXCERPT)}`,
      dueAt: null,
      ifNothing: 'It stays on your list until you have read it.',
      n,
      actions: [{ name: 'comment', allowed: mayReply.ok, reason }],
    },
  ];
}

/** TODO-1. By due time; what has none comes last. */
export const byDueTime = (items: TodoItem[]): TodoItem[] =>
  [...items].sort((a, b) => {
    if (a.dueAt === b.dueAt) return 0;
    if (a.dueAt === null || b.dueAt === null) return a.dueAt === null ? 1 : -1;
    return a.dueAt < b.dueAt ? -1 : 1;
  });
