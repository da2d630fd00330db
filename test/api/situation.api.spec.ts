import type { Entry } from '../../src/domain/ledger/entry';
import type { NoticeView } from '../../src/domain/notices/present';
import { issuedNotice, NOTICES } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

let room: Room;
let id: string;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  room.secretariat = await room.secretariat.signInAgain();
  for (const code of ['JP', 'KR']) room.delegates[code] = await room.delegates[code]!.signInAgain();
  id = await issuedNotice(room, 'crisis');
});

const report = (by = room.secretariat, body: object = { text: 'Two ships were turned back.' }) =>
  by.post<{ n: number; nextDueAt: string; late: boolean }>(`${NOTICES}/${id}/reports`, body);
const meet = (body: object) => room.secretariat.post(`${NOTICES}/${id}/meetings`, body);
const view = () => room.secretariat.get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200);
const entries = async (types: string): Promise<Entry[]> =>
  (
    await room.secretariat
      .get<{ items: Entry[] }>(`/agreements/${AGREEMENT}/ledger?limit=500&subject=${id}&types=${types}`)
      .expectStatus(200)
  ).items;
const inHours = (hours: number): string =>
  new Date(room.clock.milliseconds() + hours * 3_600_000).toISOString().replace('Z', '+00:00');

it('NOTICE-35 a report is numbered, read by every member, and sets when the next is due', async () => {
  const figures = { lossQuantity: { amount: '55000', unit: 't' }, sharePercent: '11' };
  const first = await report(room.secretariat, { text: 'One.', figures, nextDueAt: inHours(2) }).expectStatus(
    201,
  );
  expect(first).toMatchObject({ n: 1, late: false, nextDueAt: inHours(2) });
  await report(room.secretariat, { text: 'Two.' }).expectStatus(201);
  const read = await room.delegates['KR']!.get<{ items: object[]; next: string }>(
    `${NOTICES}/${id}/reports?limit=1`,
  ).expectStatus(200);
  expect(read).toMatchObject({ nextDueAt: inHours(6), items: [{ n: 2, text: 'Two.', figures: null }] });
  expect(
    await room.delegates['KR']!.get(`${NOTICES}/${id}/reports?after=${read.next}`).expectStatus(200),
  ).toMatchObject({ items: [{ n: 1, figures }], next: null });
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});

it('NOTICE-35 no report is due once the notice is over', async () => {
  await report().expectStatus(201);
  const { version } = await view();
  await room.secretariat
    .post(`${NOTICES}/${id}/resolve`, { summary: 'It ended.' }, { 'if-match': `"${version}"` })
    .expectStatus(200);
  expect((await view()).situation).toMatchObject({ reports: 1, reportDueAt: null });
  expect(await room.secretariat.get(`${NOTICES}/${id}/reports`).expectStatus(200)).toMatchObject({
    nextDueAt: null,
    items: [{ n: 1 }],
  });
});

it('NOTICE-38 a report and a meeting that do not come are recorded once; a report in time is not missed', async () => {
  room.clock.advance({ hours: 5 });
  room.secretariat = await room.secretariat.signInAgain();
  await report().expectStatus(201);
  room.clock.advance({ hours: 2 });
  await room.runTasks();
  room.secretariat = await room.secretariat.signInAgain();
  expect(await entries('notice.report-missed')).toEqual([]);
  room.clock.advance({ hours: 48 });
  await room.runTasks();
  await room.runTasks();
  room.secretariat = await room.secretariat.signInAgain();
  const [missed, ...more] = await entries('notice.report-missed');
  expect(missed?.payload).toEqual({ status: 'actual', dueAt: inHours(-44), reminded: null });
  expect(more).toEqual([]);
  expect(await entries('notice.meeting-missed')).toHaveLength(1);
  expect((await report().expectStatus(201)).late).toBe(true);
  expect((await view()).situation.missed).toHaveLength(2);
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});

it('NOTICE-37 a meeting is recorded with who was there, and answers "meet by"', async () => {
  room.clock.advance({ minutes: 5 });
  const body = { at: inHours(-0.05), attendance: ['KR', 'JP'], summary: 'Stocks first.' };
  expect(await meet(body).expectStatus(201)).toMatchObject({ n: 1, late: false, attendance: ['JP', 'KR'] });
  await meet({ ...body, attendance: ['FR'] }).expectProblem(422, 'meeting.invalid');
  await meet({ ...body, attendance: [] }).expectProblem(400, 'request.invalid');
  room.clock.advance({ hours: 49 });
  await room.runTasks();
  room.secretariat = await room.secretariat.signInAgain();
  expect(await entries('notice.meeting-missed')).toEqual([]);
});

it('NOTICE-39 the coordinator of the notice reports as well; another delegate may not, and the actions say so', async () => {
  const japan = room.delegates['JP']!;
  const actions = async () =>
    (await japan.get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200)).actions.find(
      ({ name }) => name === 'report-situation',
    );
  await report(japan).expectProblem(403, 'notice.not-yours');
  await report(japan, {}).expectProblem(403, 'notice.not-yours');
  expect((await actions())?.allowed).toBe(false);
  await room.secretariat
    .put(`${NOTICES}/${id}/roles`, { role: 'coordinator', person: japan.personId })
    .expectStatus(200);
  expect((await actions())?.allowed).toBe(true);
  expect((await report(japan).expectStatus(201)).n).toBe(1);
});
