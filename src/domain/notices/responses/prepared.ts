import { permit } from '../../access/policy';
import type { Instant } from '../../calendar/instant';
import type { Actor } from '../../ledger/actor';
import type { Reader } from '../../ledger/audience';
import type { LedgerEvent } from '../../ledger/events';
import { conflict, invalid, notFound, ok, type Rejection, type Result } from '../../result';
import { commit } from './commitments';
import type { Notice, PreparedAnswer, PreparedContent, Revision } from '../notice';
import { takePosition } from './respond';
import { stateAllows } from '../transitions';

/** A prepared answer with what was changed in the notice since it was prepared, which makes it stale. */
export interface PreparedView extends PreparedAnswer {
  changedSince: Pick<Revision, 'version' | 'event' | 'level' | 'changes'>[];
}

/**
 * NOTICE-24. A delegate prepares a position, commitments or both; each is checked as if it were given now. It is
 * visible to the party alone and binds nobody.
 */
export function prepare(
  notice: Notice,
  party: string,
  content: PreparedContent,
  now: Instant,
): Result<LedgerEvent> {
  const n = preparedOf(notice, party).length + 1;
  return prepared(notice, party, { n, revision: 1 }, content, now);
}

/** NOTICE-24. An edit replaces what was prepared; the ledger keeps both. It is prepared anew for the notice as it now is. */
export function edit(
  notice: Notice,
  party: string,
  n: number,
  content: PreparedContent,
  now: Instant,
): Result<LedgerEvent> {
  const open = openAnswer(notice, party, n);
  if (!open.ok) return open;
  return prepared(notice, party, { n, revision: open.value.revision + 1 }, content, now);
}

/**
 * NOTICE-25. Whoever may commit the party approves what was prepared, stating which revision of it and which version
 * of the notice were read. The acts follow as the party's own, by the approver, and name who prepared them.
 */
export function approve(
  notice: Notice,
  party: string,
  n: number,
  read: { revision: number; version: number },
  now: Instant,
): Result<LedgerEvent[]> {
  const allowed = stateAllows(notice, 'approve-prepared');
  if (!allowed.ok) return allowed;
  const open = openAnswer(notice, party, n);
  if (!open.ok) return open;
  const { revision, of, preparedBy, position, commitments } = open.value;
  if (read.revision !== revision) {
    return conflict(
      'prepared.edited',
      `${name(party, n)} was edited since; read revision ${revision} and approve that.`,
    );
  }
  if (read.version !== notice.version) {
    return conflict(
      'prepared.notice-changed',
      `Notice ${notice.id} is at version ${notice.version} now; read what changed and approve with that version.`,
    );
  }
  const acts = actsOf(notice, party, { position, commitments }, now, preparedBy);
  if (!acts.ok) return acts;
  const about = { status: notice.status, party, n, revision, of };
  return ok([{ type: 'notice.prepared-approved', payload: about }, ...acts.value]);
}

/** NOTICE-25. Approving a position takes it, so whoever approves one may take a position as well. */
export function mayApprove(reader: Reader, { position }: PreparedContent): Result<true> {
  return position ? permit(reader, 'notice:acknowledge') : ok(true);
}

/** NOTICE-24. What was prepared is discarded with a reason. */
export function discard(notice: Notice, party: string, n: number, reason: string): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'discard-prepared');
  if (!allowed.ok) return allowed;
  const open = openAnswer(notice, party, n);
  if (!open.ok) return open;
  return ok({ type: 'notice.prepared-discarded', payload: { status: notice.status, party, n, reason } });
}

export const preparedOf = (notice: Notice, party: string): PreparedAnswer[] =>
  (notice.prepared ?? []).filter((answer) => answer.party === party);

/** NOTICE-25. The answer with the revisions of the notice that it does not know. */
export const presentPrepared = (notice: Notice, answer: PreparedAnswer): PreparedView => ({
  ...answer,
  changedSince: notice.revisions
    .filter(({ version }) => version > answer.of)
    .map(({ version, event, level, changes }) => ({ version, event, level, changes })),
});

function prepared(
  notice: Notice,
  party: string,
  numbers: { n: number; revision: number },
  content: PreparedContent,
  now: Instant,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'prepare');
  if (!allowed.ok) return allowed;
  if (content.position === null && content.commitments.length === 0) {
    return invalid('prepared.empty', 'Prepare a position, at least one commitment, or both.');
  }
  const acts = actsOf(notice, party, content, now);
  if (!acts.ok) return acts;
  const about = { status: notice.status, party, ...numbers, of: notice.version };
  return ok({ type: 'notice.answer-prepared', payload: { ...about, ...content } });
}

/** The acts that the content gives, each checked as the party's own. */
function actsOf(
  notice: Notice,
  party: string,
  { position, commitments }: PreparedContent,
  now: Instant,
  preparedBy?: Actor,
): Result<LedgerEvent[]> {
  const channel = { via: 'portal' as const, ...(preparedBy ? { preparedBy: preparedBy.id } : {}) };
  const acts: LedgerEvent[] = [];
  if (position) {
    const taken = takePosition(notice, party, position, now, channel);
    if (!taken.ok) return below('/position', taken.rejection);
    acts.push(taken.value);
  }
  for (const [i, content] of commitments.entries()) {
    const made = commit(notice, party, content, channel, i);
    if (!made.ok) return below(`/commitments/${i}`, made.rejection);
    acts.push(made.value);
  }
  return ok(acts);
}

function below(above: string, { errors, ...rejection }: Rejection): { ok: false; rejection: Rejection } {
  const moved = errors?.map(({ pointer, detail }) => ({ pointer: above + pointer, detail }));
  return { ok: false, rejection: { ...rejection, ...(moved ? { errors: moved } : {}) } };
}

function openAnswer(notice: Notice, party: string, n: number): Result<PreparedAnswer> {
  const answer = preparedOf(notice, party).find((candidate) => candidate.n === n);
  if (!answer) return notFound('prepared.unknown', `${party} has no prepared answer ${n} on ${notice.id}.`);
  if (answer.status === 'open') return ok(answer);
  return conflict('prepared.closed', `${name(party, n)} is ${answer.status} already.`);
}

const name = (party: string, n: number): string => `Prepared answer ${n} of ${party}`;
