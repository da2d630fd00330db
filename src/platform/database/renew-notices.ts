import { randomUUID } from 'node:crypto';
import type { ClientSession, Connection } from 'mongoose';
import { toMilliseconds } from '../../domain/calendar/instant';
import { standingDeadlines } from '../../domain/notices/deadlines';
import { begin, evolve, type NoticeEntry } from '../../domain/notices/evolve';
import type { Notice } from '../../domain/notices/notice';
import { bearersOf } from '../../domain/notices/todo/duties';
import type { EntryRecord } from '../ledger/ledger.schema';
import { unseal } from '../ledger/seal';
import type { TaskRecord } from '../tasks/tasks.schema';

interface NoticeRecord {
  _id: string;
  notice: Notice;
}

/**
 * Brings every stored notice to what its entries give today, says whom it waits for, and plans the deadlines of its
 * reports and meetings. May run more than once: a deadline planned twice is recorded as missed once.
 */
export async function renewNotices(connection: Connection): Promise<void> {
  const ids = connection.collection<NoticeRecord>('notices').find().project<{ _id: string }>({ _id: 1 });
  for await (const { _id } of ids)
    await connection.transaction((session) => renewNotice(connection, _id, session));
}

async function renewNotice(connection: Connection, _id: string, session: ClientSession): Promise<void> {
  const notices = connection.collection<NoticeRecord>('notices');
  const stored = await notices.findOne({ _id }, { session });
  if (!stored) return;
  const notice = (await replayed(connection, stored.notice, session)) ?? stored.notice;
  const waitsFor = bearersOf(notice).map((bearer) => `${notice.agreement}/${bearer}`);
  const tasks = deadlineTasks(notice);
  if (tasks.length > 0) await connection.collection<TaskRecord>('tasks').insertMany(tasks, { session });
  await notices.updateOne({ _id }, { $set: { notice, waitsFor } }, { session, ignoreUndefined: true });
}

/** Null where the entries do not tell the notice any more, because a payload was erased. */
async function replayed(
  connection: Connection,
  { agreement, id }: Notice,
  session: ClientSession,
): Promise<Notice | null> {
  const records = await connection
    .collection<EntryRecord>('entries')
    .find({ agreement, subjectId: id, subjectKind: 'notice' }, { session })
    .sort({ seq: 1 })
    .toArray();
  if (records.some(({ payload }) => payload === null)) return null;
  const [first, ...rest] = records.map(unseal) as unknown as NoticeEntry[];
  if (first?.type !== 'notice.reported') return null;
  return rest.reduce((notice, entry) => evolve(notice, entry as Parameters<typeof evolve>[1]), begin(first));
}

const deadlineTasks = (notice: Notice): TaskRecord[] =>
  standingDeadlines(notice).map(({ deadline, dueAt }) => ({
    _id: randomUUID(),
    agreement: notice.agreement,
    kind: 'notice.deadline',
    data: { notice: notice.id, deadline, dueAt },
    dueAt: toMilliseconds(dueAt),
    leasedUntil: 0,
    attempts: 0,
    isDead: false,
    lastError: null,
  }));
