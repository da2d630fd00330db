import type { Entry } from '../../src/domain/ledger/entry';
import type { NoticeView } from '../../src/domain/notices/present';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

let room: Room;
let japan: ApiClient;
let korea: ApiClient;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  japan = room.delegates['JP']!;
  korea = room.delegates['KR']!;
}, 60_000);
afterAll(() => room.close());

const notice = (id: string, by: ApiClient) =>
  by.get<NoticeView & { timeline: unknown[] }>(`${NOTICES}/${id}`).expectStatus(200);
const reported = async (body: object = {}) =>
  (await japan.post<{ id: string }>(NOTICES, { ...REPORT, ...body }).expectStatus(201)).id;
const merge = (id: string, into: string, version: number) =>
  room.secretariat.post<NoticeView>(`${NOTICES}/${id}/merge`, { into }, { 'if-match': `"${version}"` });
const expectReplay = async (...ids: string[]) => {
  for (const id of ids) {
    const { replayed, stored } = await replay(room, id);
    expect(replayed).toEqual(stored);
  }
};

it('NOTICE-32 both notices show their link, to whoever may read both', async () => {
  const [issued, other, draft] = [await issuedNotice(room), await issuedNotice(room), await reported()];
  const links = `${NOTICES}/${issued}/links`;
  await room.secretariat.put(`${links}/${other}`, { kind: 'caused-by' }).expectStatus(200);
  expect((await notice(other, korea)).links).toEqual([{ notice: issued, kind: 'causes' }]);
  const before = await notice(issued, korea);
  await room.secretariat.put(`${links}/${draft}`, { kind: 'continues' }).expectStatus(200);
  expect((await notice(issued, japan)).links).toContainEqual({ notice: draft, kind: 'continues' });
  expect(await notice(issued, korea)).toEqual(before);
  const found = await korea
    .get<{ items: Entry[] }>(`/agreements/${AGREEMENT}/ledger?limit=500`)
    .expectStatus(200);
  expect(JSON.stringify(found.items)).not.toContain(draft);
  await expectReplay(issued, other, draft);
  await room.secretariat.delete(`${links}/${draft}`).expectStatus(200);
  expect((await notice(draft, japan)).links).toEqual([]);
  await room.secretariat.delete(`${links}/${draft}`).expectProblem(404, 'link.unknown');
});

it('NOTICE-32 are made by the secretariat, between notices that there are', async () => {
  const links = `${NOTICES}/${await issuedNotice(room)}/links`;
  await room.secretariat.put(`${links}/N-1999-001`, { kind: 'related' }).expectProblem(404, 'notice.unknown');
  await room.secretariat.put(`${links}/N-1999-001`, { kind: 'enemy' }).expectProblem(400, 'request.invalid');
  await japan.put(`${links}/N-1999-001`, { kind: 'related' }).expectProblem(403, 'access.role-lacks-act');
});

it('NOTICE-33 a duplicate is closed, keeps its answers, and is shown by the notice that stays', async () => {
  const [duplicate, survivor, draft] = [await issuedNotice(room), await issuedNotice(room), await reported()];
  await japan.put(`${NOTICES}/${duplicate}/responses/JP/acknowledgement`).expectStatus(200);
  const merged = await merge(duplicate, survivor, 2).expectStatus(200);
  expect(merged).toMatchObject({ state: 'merged', mergedInto: survivor, version: 3 });
  expect(merged.responses.find(({ party }) => party === 'JP')?.acknowledged).not.toBeNull();
  await merge(draft, survivor, 1).expectStatus(200);
  const shown = await notice(survivor, japan);
  expect(shown.duplicates.map((each) => each.notice)).toEqual([duplicate, draft]);
  expect(shown.responses.find(({ party }) => party === 'JP')?.acknowledged).toBeNull();
  expect((await notice(survivor, korea)).duplicates.map((each) => each.notice)).toEqual([duplicate]);
  await korea
    .put(`${NOTICES}/${duplicate}/responses/KR/acknowledgement`)
    .expectProblem(409, 'notice.not-issued');
  const { items } = await korea.get<{ items: NoticeView[] }>(`${NOTICES}?state=merged`).expectStatus(200);
  expect(items.map(({ id }) => id)).toEqual([duplicate]);
  await expectReplay(duplicate, survivor, draft);
});

it('NOTICE-33 nobody is chased about a duplicate that was merged', async () => {
  const [duplicate, survivor] = [await issuedNotice(room), await issuedNotice(room)];
  await merge(duplicate, survivor, 2).expectStatus(200);
  room.clock.advance({ hours: 13 });
  await room.runTasks();
  room.secretariat = await room.secretariat.signInAgain();
  expect((await notice(duplicate, room.secretariat)).misses).toEqual([]);
  expect((await notice(survivor, room.secretariat)).misses.length).toBeGreaterThan(0);
});

it('NOTICE-33 what cannot be merged', async () => {
  japan = await japan.signInAgain();
  const [duplicate, exercise] = [await issuedNotice(room), await reported({ status: 'exercise' })];
  await merge(duplicate, duplicate, 2).expectProblem(422, 'merge.itself');
  await merge(duplicate, 'N-1999-001', 2).expectProblem(422, 'merge.unknown');
  await merge(exercise, duplicate, 1).expectProblem(422, 'merge.status');
  await merge(duplicate, await reported(), 2).expectProblem(409, 'merge.survivor-not-issued');
  await merge(duplicate, await issuedNotice(room), 1).expectProblem(412, 'version.stale');
});
