import type { Instant } from '../../calendar/instant';
import type { LedgerEvent } from '../../ledger/events';
import type { Reader } from '../../ledger/audience';
import { conflict, invalid, notFound, ok, type InputError, type Result } from '../../result';
import { PORTAL, type Channel, type Via } from './channel';
import type { Notice } from '../notice';
import type { RecordedAct } from './recorded-act';
import { stateAllows } from '../transitions';

/** What a request says of how its answer came; null where it says nothing. */
export interface Answering {
  via: Via;
  receivedAt: Instant | null;
  evidence: string | null;
  onBehalfOf: string | null;
}

export const IN_PORTAL: Answering = { via: 'portal', receivedAt: null, evidence: null, onBehalfOf: null };

/**
 * NOTICE-21. A delegation answers in the portal. The secretariat records for a party what came by another channel,
 * with when it was received, which is neither before the notice was issued nor after now, and with evidence.
 */
export function channelFor(
  { role }: Pick<Reader, 'role'>,
  { via, receivedAt, evidence, onBehalfOf }: Answering,
  notice: Notice,
  now: Instant,
): Result<Channel> {
  if (role !== 'secretariat') {
    if (via === 'portal' && receivedAt === null && evidence === null && onBehalfOf === null)
      return ok(PORTAL);
    return invalid(
      'answer.not-in-portal',
      'A delegation answers in the portal; the secretariat records what came by another channel.',
      [{ pointer: '/via', detail: 'Leave out via, receivedAt, evidence and onBehalfOf.' }],
    );
  }
  const errors: InputError[] = [];
  if (via === 'portal') {
    errors.push({ pointer: '/via', detail: 'Say how it came: phone, email, note-verbale or in-room.' });
  }
  if (receivedAt === null) errors.push({ pointer: '/receivedAt', detail: 'Say when it was received.' });
  if (evidence === null) {
    errors.push({ pointer: '/evidence', detail: 'Give its text, or where it can be found.' });
  }
  const issuedAt = notice.revisions.find(({ event }) => event === 'notice.issued')?.at;
  if (receivedAt !== null && receivedAt > now) {
    errors.push({ pointer: '/receivedAt', detail: `Cannot be after now, ${now}.` });
  }
  if (receivedAt !== null && issuedAt !== undefined && receivedAt < issuedAt) {
    errors.push({ pointer: '/receivedAt', detail: `Cannot be before the notice was issued, ${issuedAt}.` });
  }
  if (errors.length > 0 || receivedAt === null || evidence === null) {
    return invalid(
      'record.incomplete',
      'The secretariat records an answer for a party with how and when it came, and evidence; see "errors".',
      errors,
    );
  }
  return ok({ via, recorded: { receivedAt, evidence, onBehalfOf } });
}

/** NOTICE-22. The party says that an answer recorded for it is its own; that ends the reminder. */
export function acceptAct(notice: Notice, party: string, entry: number): Result<LedgerEvent> {
  const found = recordedAct(notice, party, entry, 'contest');
  if (!found.ok) return found;
  if (found.value.standing !== 'recorded') return settled(found.value);
  return ok({ type: 'notice.act-accepted', payload: { status: notice.status, party, entry } });
}

/** NOTICE-22. The party contests, once and with a reason, an answer that was recorded for it. It counts meanwhile. */
export function contestAct(
  notice: Notice,
  party: string,
  entry: number,
  reason: string,
): Result<LedgerEvent> {
  const found = recordedAct(notice, party, entry, 'contest');
  if (!found.ok) return found;
  if (found.value.standing !== 'recorded') return settled(found.value);
  return ok({ type: 'notice.act-contested', payload: { status: notice.status, party, entry, reason } });
}

/** NOTICE-23. The secretariat upholds a contested act, or withdraws it so that it no longer counts, with a reason. */
export function settleContest(
  notice: Notice,
  party: string,
  entry: number,
  { outcome, reason }: { outcome: 'upheld' | 'withdrawn'; reason: string },
): Result<LedgerEvent> {
  const found = recordedAct(notice, party, entry, 'settle-contest');
  if (!found.ok) return found;
  if (found.value.standing !== 'contested') {
    return conflict('act.not-contested', `Entry ${entry} of ${party} is ${found.value.standing}.`);
  }
  return ok({
    type: 'notice.contest-settled',
    payload: { status: notice.status, party, entry, outcome, reason },
  });
}

function recordedAct(
  notice: Notice,
  party: string,
  entry: number,
  action: 'contest' | 'settle-contest',
): Result<RecordedAct> {
  const act = notice.recorded?.find((candidate) => candidate.entry === entry && candidate.party === party);
  if (!act) {
    return notFound(
      'act.unknown',
      `Nothing was recorded for ${party} on notice ${notice.id} by entry ${entry}.`,
    );
  }
  const allowed = stateAllows(notice, action);
  return allowed.ok ? ok(act) : allowed;
}

const settled = ({ party, entry, standing }: RecordedAct) =>
  conflict('act.settled', `Entry ${entry} of ${party} is ${standing} already.`);
