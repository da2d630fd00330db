import type { Entry } from '../../src/domain/ledger/entry';
import type { PreparedView } from '../../src/domain/notices/responses/prepared';
import type { NoticeView } from '../../src/domain/notices/present';
import { issuedNotice, NOTICES } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

const RELEASE = { kind: 'stock-release', quantity: { amount: '100', unit: 't' }, basis: 'contained' };
const CONTENT = { position: { stance: 'can-help', stockCoverDays: 45 }, commitments: [RELEASE] };

let room: Room;
let head: ApiClient;
let delegate: ApiClient;
let others: ApiClient[];
let id: string;
let prepared: string;

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  head = await room.person('Head of JP', room.seat('head', 'JP'));
  delegate = room.delegates['JP']!;
  const observer = await room.person('Observer of JP', room.seat('observer', 'JP'));
  others = [room.secretariat, room.admin, room.delegates['KR']!, observer];
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  id = await issuedNotice(room);
  prepared = `${NOTICES}/${id}/responses/JP/prepared`;
});

const notice = (by: ApiClient) => by.get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200);
const LEDGER = `/agreements/${AGREEMENT}/ledger`;
const about = async (by: ApiClient) =>
  (await by.get<{ items: Entry[] }>(`${LEDGER}?limit=500&subject=${id}`).expectStatus(200)).items;

it('NOTICE-24 is seen by its delegation, and to everybody else nothing has changed', async () => {
  const before = await Promise.all(others.map(notice));
  const made = await delegate.post<PreparedView>(prepared, CONTENT).expectStatus(201);
  expect(made).toMatchObject({ n: 1, revision: 1, status: 'open', of: 2, changedSince: [] });
  expect((await notice(head)).prepared).toEqual([made]);
  expect(await Promise.all(others.map(notice))).toEqual(before);
  const entries = await about(delegate);
  const entry = entries.at(-1)!;
  expect(entry).toMatchObject({ type: 'notice.answer-prepared', audience: 'party:JP' });
  for (const other of others) {
    expect((await about(other)).map(({ seq }) => seq)).not.toContain(entry.seq);
    const { items } = await other
      .get<{ items: Entry[] }>(`${LEDGER}?after=${entry.seq - 1}&limit=1`)
      .expectStatus(200);
    expect(items).toMatchObject([
      { seq: entry.seq, type: null, subject: null, audience: null, payload: null },
    ]);
  }
});

it('NOTICE-24 is for the own delegation to prepare, edit and discard', async () => {
  await delegate.post(prepared, {}).expectProblem(422, 'prepared.empty');
  await delegate.post(prepared, { colour: 'red' }).expectProblem(400, 'request.invalid');
  await room.delegates['KR']!.post(prepared, CONTENT).expectProblem(403, 'response.not-yours');
  await room.secretariat.post(prepared, CONTENT).expectProblem(403, 'access.role-lacks-act');
  await delegate.post(prepared, CONTENT).expectStatus(201);
  const edited = await head
    .put<PreparedView>(`${prepared}/1`, { position: CONTENT.position })
    .expectStatus(200);
  expect(edited).toMatchObject({ n: 1, revision: 2, commitments: [], preparedBy: { id: head.personId } });
  await head.put(`${prepared}/2`, CONTENT).expectProblem(404, 'prepared.unknown');
  await head.put(`${prepared}/two`, CONTENT).expectProblem(404, 'prepared.unknown');
  expect(await head.post(`${prepared}/1/discard`, { reason: 'Overtaken.' }).expectStatus(200)).toMatchObject({
    status: 'discarded',
    decided: { reason: 'Overtaken.', by: { id: head.personId } },
  });
  await head.post(`${prepared}/1/approve`, { revision: 2, version: 2 }).expectProblem(409, 'prepared.closed');
});

it('NOTICE-25 is not for a delegate to approve who may not commit the party', async () => {
  const junior = await room.person('Junior of JP', room.seat('delegate', 'JP'));
  await head
    .put(`/agreements/${AGREEMENT}/people/${junior.personId}/capabilities`, { capabilities: ['acknowledge'] })
    .expectStatus(200);
  await junior.post(prepared, CONTENT).expectStatus(201);
  await junior
    .post(`${prepared}/1/approve`, { revision: 1, version: 2 })
    .expectProblem(403, 'access.capability-missing');
  const offered = (await notice(junior)).actions.filter(({ allowed }) => allowed).map(({ name }) => name);
  expect(offered).toEqual(['comment', 'acknowledge', 'take-position', 'prepare', 'discard-prepared']);
  await head.post(`${prepared}/1/approve`, { revision: 1, version: 2 }).expectStatus(200);
});

it('NOTICE-25 with a position is not approved by whoever may commit and not acknowledge', async () => {
  const trader = await room.person('Trader of JP', room.seat('delegate', 'JP'));
  await head
    .put(`/agreements/${AGREEMENT}/people/${trader.personId}/capabilities`, { capabilities: ['commit'] })
    .expectStatus(200);
  await trader.post(prepared, CONTENT).expectStatus(201);
  const approval = async () =>
    (await notice(trader)).actions.find(({ name }) => name === 'approve-prepared')?.allowed;
  expect(await approval()).toBe(false);
  await trader
    .post(`${prepared}/1/approve`, { revision: 1, version: 2 })
    .expectProblem(403, 'access.capability-missing');
  expect((await notice(head)).responses.find(({ party }) => party === 'JP')?.position).toBeNull();
  await trader.post(prepared, { commitments: [RELEASE] }).expectStatus(201);
  expect(await approval()).toBe(true);
  await trader.post(`${prepared}/2/approve`, { revision: 1, version: 2 }).expectStatus(200);
});

it('NOTICE-25 is approved by the head for the version that was read, and becomes the acts of the party', async () => {
  await delegate.post(prepared, CONTENT).expectStatus(201);
  await room.secretariat
    .post(`${NOTICES}/${id}/update`, { severity: 'extreme' }, { 'if-match': '"2"' })
    .expectStatus(200);
  await head
    .post(`${prepared}/1/approve`, { revision: 1, version: 2 })
    .expectProblem(409, 'prepared.notice-changed');
  expect((await notice(head)).prepared[0]?.changedSince).toMatchObject([
    { version: 3, changes: { severity: { to: 'extreme' } } },
  ]);
  const approved = await head
    .post<PreparedView & { receipts: { seq: number }[] }>(`${prepared}/1/approve`, {
      revision: 1,
      version: 3,
    })
    .expectStatus(200);
  expect(approved).toMatchObject({ status: 'approved', decided: { by: { id: head.personId } } });
  const given = (await about(room.delegates['KR']!)).slice(-2);
  expect(given.map(({ seq }) => seq)).toEqual(approved.receipts.map(({ seq }) => seq));
  for (const entry of given) {
    expect(entry).toMatchObject({
      audience: 'parties',
      actor: { id: head.personId, party: 'JP' },
      payload: { via: 'portal', preparedBy: delegate.personId },
    });
  }
  expect((await notice(room.delegates['KR']!)).responses.find(({ party }) => party === 'JP')).toMatchObject({
    position: { stance: 'can-help', by: { id: head.personId } },
    commitments: [{ n: 1, status: 'pledged' }],
  });
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});
