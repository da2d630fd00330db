import type { Entry } from '../../src/domain/ledger/entry';
import type { NoticeView } from '../../src/domain/notices/present';
import { issuedNotice, NOTICES } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

let room: Room;
let id: string;
let roles: string;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  id = await issuedNotice(room);
  roles = `${NOTICES}/${id}/roles`;
});

const give = (role: string, person: string | null) =>
  room.secretariat.put<NoticeView>(roles, { role, person }).expectStatus(200);

it('NOTICE-26 are given by the secretariat and shown by name; a new coordinator replaces the other', async () => {
  const japan = room.delegates['JP']!;
  await give('coordinator', japan.personId);
  await give('liaison', japan.personId);
  const view = await give('coordinator', room.secretariat.personId);
  expect(view).toMatchObject({
    version: 2,
    roles: [
      { role: 'liaison', person: japan.personId, name: 'Delegate of JP', party: 'JP' },
      { role: 'coordinator', person: room.secretariat.personId, name: 'Secretariat Officer', party: null },
    ],
  });
  const { items } = await japan
    .get<{ items: Entry[] }>(`/agreements/${AGREEMENT}/ledger?limit=500&subject=${id}&types=notice.*`)
    .expectStatus(200);
  expect(items.slice(-4).map(({ type }) => type)).toEqual([
    'notice.role-assigned',
    'notice.role-assigned',
    'notice.role-ended',
    'notice.role-assigned',
  ]);
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});

it('NOTICE-26 are ended; nothing is appended for a role that is held already', async () => {
  const { personId } = room.delegates['KR']!;
  await give('scribe', personId);
  const { timeline } = await room.secretariat
    .get<NoticeView & { timeline: unknown[] }>(`${NOTICES}/${id}`)
    .expectStatus(200);
  await give('scribe', personId);
  expect(
    (await room.secretariat.get<{ timeline: unknown[] }>(`${NOTICES}/${id}`).expectStatus(200)).timeline,
  ).toEqual(timeline);
  expect(await room.secretariat.delete(`${roles}/scribe/${personId}`).expectStatus(200)).toMatchObject({
    roles: [],
  });
  await room.secretariat.delete(`${roles}/scribe/${personId}`).expectProblem(404, 'role.not-held');
});

it('NOTICE-26 an observer keeps the record and does not coordinate', async () => {
  const { personId } = await room.person('Observer of JP', room.seat('observer', 'JP'));
  const body = { role: 'coordinator', person: personId };
  const refused = await room.secretariat.put(roles, body).expectProblem(422, 'role.observer');
  expect(refused.errors).toMatchObject([{ pointer: '/person' }]);
  expect(await give('scribe', personId)).toMatchObject({ roles: [{ role: 'scribe', person: personId }] });
});

it('NOTICE-26 are for people with a seat, and for the secretariat to give', async () => {
  const body = { role: 'scribe', person: 'nobody' };
  const refused = await room.secretariat.put(roles, body).expectProblem(422, 'role.person-unknown');
  expect(refused.errors).toMatchObject([{ pointer: '/person' }]);
  await room.secretariat.put(roles, { role: 'king' }).expectProblem(400, 'request.invalid');
  await room.delegates['JP']!.put(roles, body).expectProblem(403, 'access.role-lacks-act');
});
