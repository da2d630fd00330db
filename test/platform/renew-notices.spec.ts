import type { Entry } from '../../src/domain/ledger/entry';
import type { Notice } from '../../src/domain/notices/notice';
import type { NoticeView } from '../../src/domain/notices/present';
import type { TodoItem } from '../../src/domain/notices/todo/todo';
import { migrate } from '../../src/platform/database/migrations';
import { MIGRATIONS } from '../../src/platform/database/migrations.list';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';
import { until } from '../setup/until';

interface Stored {
  _id: string;
  waitsFor?: string[];
  notice: Notice;
}

let room: Room;
let id: string;
beforeEach(async () => {
  room = await startRoom(['JP', 'KR']);
  id = await issuedNotice(room, 'crisis');
}, 60_000);
afterEach(() => room.close());

const notices = () => room.connection.collection<Stored>('notices');
const stored = async (of = id) => (await notices().findOne({ _id: `${AGREEMENT}/${of}` }))!;
const tasks = () => room.connection.collection('tasks');
const japan = () => room.delegates['JP']!;
const asked = async (by: ApiClient) =>
  (await by.get<{ items: TodoItem[] }>('/me/todo').expectStatus(200)).items.map(
    ({ title, dueAt, subject }) => [subject.id, title.slice(0, title.indexOf(':')), dueAt],
  );

const backToVersionOne = () =>
  room.connection
    .collection<{ _id: string }>('schema_versions')
    .updateOne({ _id: 'schema' }, { $set: { version: 1 } });

/** Puts a notice into the database as version 1 stored it: an aggregate of answers and misses, and nothing planned for reports. */
async function asVersionOne(of = id): Promise<void> {
  const record = await stored(of);
  delete record.waitsFor;
  delete record.notice.situation;
  for (const commitment of Object.values(record.notice.responses).flatMap(({ commitments }) => commitments)) {
    delete commitment.history;
    for (const delivery of commitment.deliveries) {
      delete delivery.via;
      delete delivery.entry;
    }
  }
  await notices().deleteOne({ _id: record._id });
  await notices().insertOne(record);
  await tasks().deleteMany({ kind: 'notice.deadline' });
  await backToVersionOne();
}
const upgrade = () => migrate(room.connection, MIGRATIONS);

it('TODO-1 a notice stored before it said whom it waits for is found by everybody it waits for', async () => {
  const { id: draft } = await japan().post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  await asVersionOne();
  await asVersionOne(draft);
  expect([await asked(japan()), await asked(room.secretariat)]).toEqual([[], []]);
  await upgrade();
  expect(await asked(japan())).toEqual([
    [id, 'Acknowledge', '2026-03-02T10:00:00.000+00:00'],
    [id, 'Take a position', '2026-03-02T20:00:00.000+00:00'],
  ]);
  expect(await asked(room.secretariat)).toEqual([
    [id, 'Make the situation report', '2026-03-02T14:00:00.000+00:00'],
    [id, 'Hold the first meeting', '2026-03-04T08:00:00.000+00:00'],
    [draft, 'Check and issue', null],
  ]);
});

it('NOTICE-38 its report and its meeting have deadlines, recorded once as missed however often the migration ran', async () => {
  await asVersionOne();
  await upgrade();
  await backToVersionOne();
  await upgrade();
  expect((await japan().get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200)).situation.reportDueAt).toBe(
    '2026-03-02T14:00:00.000+00:00',
  );
  room.clock.advance({ hours: 49 });
  await until('its deadlines have passed', async () => {
    await room.runTasks();
    return (await tasks().countDocuments({ kind: 'notice.deadline' })) === 0;
  });
  room.secretariat = await room.secretariat.signInAgain();
  const path = `/agreements/${AGREEMENT}/ledger?limit=500&types=notice.report-missed,notice.meeting-missed`;
  const { items } = await room.secretariat.get<{ items: Entry[] }>(path).expectStatus(200);
  expect(items.map(({ type }) => type).sort()).toEqual(['notice.meeting-missed', 'notice.report-missed']);
});

it('NOTICE-19 it is what its entries give: the figures count the commitments of before', async () => {
  room.clock.advance({ minutes: 5 });
  const quantity = { amount: '15000', unit: 't' };
  const commitments = `${NOTICES}/${id}/responses/JP/commitments`;
  await japan().post(commitments, { kind: 'swap', basis: 'contained', quantity }).expectStatus(201);
  await japan().patch(`${commitments}/1`, { status: 'confirmed' }).expectStatus(200);
  const at = new Date(room.clock.milliseconds()).toISOString();
  await japan().post(`${commitments}/1/deliveries`, { quantity, at }).expectStatus(201);
  const before = await stored();
  await asVersionOne();
  expect(await stored()).not.toEqual(before);
  await upgrade();
  expect(await stored()).toEqual(before);
  const { replayed, stored: after } = await replay(room, id);
  expect(replayed).toEqual(after);
});

it('a notice whose entries were erased keeps what is stored', async () => {
  await asVersionOne();
  const { notice } = await stored();
  await room.connection.collection('entries').updateMany({ subjectId: id }, { $set: { payload: null } });
  await upgrade();
  expect((await stored()).notice).toEqual(notice);
  expect((await asked(japan())).map(([, title]) => title)).toEqual(['Acknowledge', 'Take a position']);
});
