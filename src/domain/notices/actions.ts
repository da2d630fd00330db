import { permit, type Act } from '../access/policy';
import type { Reader } from '../ledger/audience';
import { openLessonsFor } from './after-action/lessons';
import { mayModerate } from './situation/moderation';
import { rank } from './lifecycle';
import { responseOf, type Notice } from './notice';
import { mayApprove, preparedOf } from './responses/prepared';
import type { RecordedAct } from './responses/recorded-act';
import { NOTICE_ACTIONS, stateAllows, type NoticeAction } from './transitions';

/** Acts by which a party answers. */
const ANSWERS: readonly Act[] = ['notice:acknowledge', 'notice:commit', 'notice:prepare'];

export interface Action {
  name: NoticeAction;
  allowed: boolean;
  /** Why not, in words; null when it is allowed. */
  reason: string | null;
}

/** NOTICE-20. Every action with whether this reader may take it now, and if not, why. */
export function actionsFor(notice: Notice, reader: Reader, mayAnswer: boolean): Action[] {
  return (Object.keys(NOTICE_ACTIONS) as NoticeAction[]).map((name) => {
    const reason = reasonAgainst(notice, name, reader, mayAnswer);
    return { name, allowed: reason === null, reason };
  });
}

function reasonAgainst(
  notice: Notice,
  name: NoticeAction,
  reader: Reader,
  mayAnswer: boolean,
): string | null {
  const { requires } = NOTICE_ACTIONS[name];
  const permitted = permit(reader, requires);
  if (!permitted.ok) return permitted.rejection.detail;
  if (name === 'update' && !mayRevise(notice, reader)) {
    return 'Only the secretariat changes a notice that it has issued or that another party reported.';
  }
  const isRunning = requires === 'notice:moderate' && name !== 'settle-lesson';
  if (isRunning && !mayModerate(notice, reader)) {
    return 'The secretariat and the coordinator of the notice do this.';
  }
  const isAnswer = ANSWERS.includes(requires);
  if (isAnswer && !mayAnswer && !notice.expected.includes(String(reader.party))) {
    return `The status of ${String(reader.party)} does not let it answer.`;
  }
  const allowed = stateAllows(notice, name);
  if (!allowed.ok) return allowed.rejection.detail;
  if (name === 'escalate' && notice.level !== null && rank(notice.level) === 2)
    return 'Already at the highest level.';
  if (name === 'de-escalate' && notice.level !== null && rank(notice.level) === 0)
    return 'Already at the lowest level.';
  if (name === 'settle-lesson' && openLessonsFor(notice, reader).length === 0)
    return 'No open lesson is yours to settle.';
  const recorded = notice.recorded ?? [];
  if (name === 'settle-contest' && !recorded.some(({ standing }) => standing === 'contested'))
    return 'No recorded answer is contested.';
  if (reader.party === null) return null;
  const isDeciding = name === 'approve-prepared' || name === 'discard-prepared';
  const open = preparedOf(notice, reader.party).filter(({ status }) => status === 'open');
  if (isDeciding && open.length === 0) return `${reader.party} has prepared no answer that is still open.`;
  if (name === 'approve-prepared') {
    const [first, ...others] = open.map((answer) => mayApprove(reader, answer));
    if (first && !first.ok && others.every(({ ok }) => !ok)) return first.rejection.detail;
  }
  const isOpenTo = ({ party, standing }: RecordedAct) => party === reader.party && standing === 'recorded';
  if (name === 'contest' && !recorded.some(isOpenTo))
    return `Nothing recorded for ${reader.party} is waiting for its word.`;
  const response = responseOf(notice, reader.party);
  if (name === 'acknowledge' && response.acknowledged) return `${reader.party} has acknowledged.`;
  const hasOpen = response.commitments.some(({ status }) => status === 'pledged' || status === 'confirmed');
  if (name === 'change-commitment' && !hasOpen) return `${reader.party} has no open commitment.`;
  const hasDelivered = response.commitments.some(({ deliveries }) => deliveries.length > 0);
  if (name === 'correct-delivery' && !hasDelivered) return `${reader.party} has recorded no delivery.`;
  const hasConfirmed = response.commitments.some(({ status }) => status === 'confirmed');
  if (name === 'record-delivery' && !hasConfirmed) return `${reader.party} has no confirmed commitment.`;
  return null;
}

/** NOTICE-8. A delegation revises its own report until it is issued; the secretariat revises any notice. */
export function mayRevise(notice: Notice, reader: Reader): boolean {
  if (reader.role === 'secretariat') return true;
  return notice.state === 'reported' && reader.party !== null && notice.reportedBy.party === reader.party;
}
