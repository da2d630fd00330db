import type { Act } from '../access/policy';
import { conflict, ok, type Result } from '../result';
import type { Notice, NoticeState } from './notice';

/**
 * NOTICE-1. What can be done to a notice, in which states, under which permission: the one table behind the
 * rules, the `actions` of the interface and the documentation.
 */
export const NOTICE_ACTIONS = {
  update: { in: ['reported', 'issued'], requires: 'notice:revise-report' },
  issue: { in: ['reported'], requires: 'notice:manage' },
  escalate: { in: ['issued'], requires: 'notice:manage' },
  'de-escalate': { in: ['issued'], requires: 'notice:manage' },
  resolve: { in: ['issued'], requires: 'notice:manage' },
  cancel: { in: ['reported', 'issued'], requires: 'notice:manage' },
  link: { in: ['reported', 'issued'], requires: 'notice:manage' },
  merge: { in: ['reported', 'issued'], requires: 'notice:manage' },
  'assign-role': { in: ['issued'], requires: 'notice:manage' },
  translate: { in: ['reported', 'issued'], requires: 'notice:manage' },
  'report-situation': { in: ['issued'], requires: 'notice:moderate' },
  'hold-meeting': { in: ['issued'], requires: 'notice:moderate' },
  comment: { in: ['reported', 'resolved', 'issued'], requires: 'notice:comment' },
  summarise: { in: ['resolved', 'issued'], requires: 'notice:moderate' },
  'draw-lesson': { in: ['resolved'], requires: 'notice:moderate' },
  'settle-lesson': { in: ['resolved'], requires: 'notice:moderate' },
  acknowledge: { in: ['issued'], requires: 'notice:acknowledge' },
  'take-position': { in: ['issued'], requires: 'notice:acknowledge' },
  commit: { in: ['issued'], requires: 'notice:commit' },
  'change-commitment': { in: ['issued'], requires: 'notice:commit' },
  'record-delivery': { in: ['issued'], requires: 'notice:commit' },
  'correct-delivery': { in: ['issued'], requires: 'notice:commit' },
  prepare: { in: ['issued'], requires: 'notice:prepare' },
  'approve-prepared': { in: ['issued'], requires: 'notice:commit' },
  'discard-prepared': { in: ['resolved', 'cancelled', 'merged', 'issued'], requires: 'notice:prepare' },
  'record-answer': { in: ['issued'], requires: 'notice:record' },
  contest: { in: ['resolved', 'issued'], requires: 'notice:acknowledge' },
  'settle-contest': { in: ['resolved', 'issued'], requires: 'notice:record' },
} as const satisfies Record<string, { in: readonly NoticeState[]; requires: Act }>;

export type NoticeAction = keyof typeof NOTICE_ACTIONS;

/** NOTICE-1 applied: the state allows the action, or which states would. */
export function stateAllows(notice: Notice, action: NoticeAction): Result<true> {
  const states: readonly NoticeState[] = NOTICE_ACTIONS[action].in;
  if (states.includes(notice.state)) return ok(true);
  return conflict(
    `notice.not-${states.at(-1)}`,
    `Notice ${notice.id} is ${notice.state}; to ${action.replace('-', ' ')} it must be ${states.join(' or ')}.`,
  );
}
