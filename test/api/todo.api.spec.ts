import type { Entry } from '../../src/domain/ledger/entry';
import type { TodoItem } from '../../src/domain/notices/todo/todo';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

const OTHER = 'another-agreement';

let room: Room;
beforeEach(async () => {
  room = await startRoom(['JP', 'KR']);
}, 60_000);
afterEach(() => room.close());

const todo = async (by: ApiClient): Promise<TodoItem[]> =>
  (await by.get<{ items: TodoItem[] }>('/me/todo').expectStatus(200)).items;
const titles = async (by: ApiClient) =>
  (await todo(by)).map(({ title }) => title.slice(0, title.indexOf(':')));
const japan = () => room.delegates['JP']!;

it('TODO-1 gathers what is asked across agreements, by due time', async () => {
  await room.admin
    .post('/agreements', { slug: OTHER, title: 'Another', charter: AGREEMENT })
    .expectStatus(201);
  const both = await room.person('Of Both', [
    { agreement: AGREEMENT, role: 'delegate', party: 'JP' },
    { agreement: OTHER, role: 'secretariat', party: null },
  ]);
  const alert = await issuedNotice(room, 'alert');
  const { id: draft } = await room.admin
    .post<{ id: string }>(`/agreements/${OTHER}/notices`, REPORT)
    .expectStatus(201);
  const crisis = await issuedNotice(room, 'crisis');
  const items = (await todo(both)).map(({ agreement, subject, dueAt, actions }) => [
    agreement,
    subject.id,
    dueAt,
    ...actions.map(({ name, allowed }) => `${name} ${allowed}`),
  ]);
  expect(items).toEqual([
    [AGREEMENT, crisis, '2026-03-02T10:00:00.000+00:00', 'acknowledge true'],
    [AGREEMENT, alert, '2026-03-02T20:00:00.000+00:00', 'acknowledge true'],
    [AGREEMENT, crisis, '2026-03-02T20:00:00.000+00:00', 'take-position true'],
    [AGREEMENT, alert, '2026-03-04T08:00:00.000+00:00', 'take-position true'],
    [OTHER, draft, null, 'issue true'],
  ]);
  expect(await todo(room.admin)).toEqual([]);
});

it('TODO-2 says what the chase will do, and does not say more than it does', async () => {
  await issuedNotice(room, 'crisis');
  const [first] = await todo(japan());
  expect(first?.ifNothing).toBe(
    'At 10:00 UTC on 2 March 2026 the miss is recorded for every member to see; ' +
      'at 10:15 UTC on 2 March 2026 the head of delegation is told; ' +
      'at 11:00 UTC on 2 March 2026 the whole delegation is told.',
  );
  room.clock.advance({ hours: 2, minutes: 15 });
  await room.runTasks();
  room.delegates['JP'] = await japan().signInAgain();
  const path = `/agreements/${AGREEMENT}/ledger?limit=500&types=notice.chased,notice.clock-missed`;
  const { items } = await japan().get<{ items: Entry[] }>(path).expectStatus(200);
  expect(items.map(({ type }) => type)).toEqual([
    'notice.clock-missed',
    'notice.clock-missed',
    'notice.chased',
    'notice.chased',
  ]);
  expect((await todo(japan()))[0]?.ifNothing).toBe(
    'At 11:00 UTC on 2 March 2026 the whole delegation is told.',
  );
});

it('TODO-3 acting takes it off the list of the whole delegation, and nothing chases for it any more', async () => {
  const id = await issuedNotice(room, 'crisis');
  const colleague = await room.person('Colleague', room.seat('delegate', 'JP'));
  await japan().put(`${NOTICES}/${id}/responses/JP/acknowledgement`).expectStatus(200);
  expect(await titles(japan())).toEqual(['Take a position']);
  expect(await titles(colleague)).toEqual(['Take a position']);
  await japan().put(`${NOTICES}/${id}/responses/JP/position`, { stance: 'neutral' }).expectStatus(200);
  expect(await todo(japan())).toEqual([]);
  room.clock.advance({ hours: 30 });
  await room.runTasks();
  room.delegates['JP'] = await japan().signInAgain();
  const path = `/agreements/${AGREEMENT}/ledger?limit=500&types=notice.chased,notice.clock-missed`;
  const { items } = await japan().get<{ items: Entry[] }>(path).expectStatus(200);
  const parties = items.map(({ payload }) => (payload as { party: string }).party);
  expect(new Set(parties)).toEqual(new Set(['KR']));
  expect(await todo(japan())).toEqual([]);
});

it('TODO-1 holds what others did in the name of a party, and what a party contests, until it is dealt with', async () => {
  const id = await issuedNotice(room, 'crisis');
  const recorded = { via: 'phone', receivedAt: '2026-03-02T08:00:00+00:00', evidence: 'Call of 8:00.' };
  await room.secretariat.put(`${NOTICES}/${id}/responses/JP/acknowledgement`, recorded).expectStatus(200);
  const check = (await todo(japan())).find(({ title }) => title.startsWith('Check what was recorded'));
  expect(check).toMatchObject({
    ifNothing: 'What was recorded for your party counts as its answer.',
    actions: [{ name: 'contest', allowed: true }],
  });
  const contest = { entry: check?.n, reason: 'Nobody called.' };
  await japan().post(`${NOTICES}/${id}/responses/JP/contests`, contest).expectStatus(201);
  expect(await titles(japan())).toEqual(['Take a position']);
  expect(await titles(room.secretariat)).toContain('Settle the contest');
});

it('TODO-1 asks the secretariat and the coordinator for the report and the meeting', async () => {
  const id = await issuedNotice(room, 'crisis');
  expect(await titles(room.secretariat)).toEqual(['Make the situation report', 'Hold the first meeting']);
  await room.secretariat
    .put(`${NOTICES}/${id}/roles`, { role: 'coordinator', person: japan().personId })
    .expectStatus(200);
  expect(await titles(japan())).toContain('Make the situation report');
  await japan().post(`${NOTICES}/${id}/reports`, { text: 'All quiet.' }).expectStatus(201);
  const [report] = (await todo(room.secretariat)).filter(({ title }) => title.startsWith('Make'));
  expect(report?.dueAt).toBe('2026-03-02T14:00:00.000+00:00');
});
