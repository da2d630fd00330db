import type { Entry } from '../../src/domain/ledger/entry';
import { issuedNotice } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

const ROSTER = `/agreements/${AGREEMENT}/parties/JP/duty-roster`;

let room: Room;
let head: ApiClient;
let officer: ApiClient;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  head = await room.person('Head of JP', room.seat('head', 'JP'));
  officer = await room.person('Duty officer', room.seat('delegate', 'JP'));
});
afterAll(() => room.close());

const shift = (person: ApiClient, from: string, to: string) => ({ person: person.personId, from, to });
const night = () => shift(officer, '2026-03-02T18:00:00+00:00', '2026-03-03T06:00:00+00:00');

const entries = async (by: ApiClient, type: string): Promise<Entry[]> =>
  (await by.get<{ items: Entry[] }>(`/agreements/${AGREEMENT}/ledger?types=${type}`).expectStatus(200)).items;

it('PEOPLE-19 is set by the delegation, and read by it and the secretariat, at any moment', async () => {
  const set = await head.put(ROSTER, { shifts: [night()] }).expectStatus(200);
  const shifts = [
    {
      person: officer.personId,
      from: '2026-03-02T18:00:00.000+00:00',
      to: '2026-03-03T06:00:00.000+00:00',
      note: null,
    },
  ];
  expect(set).toEqual({ party: 'JP', shifts, asOf: '2026-03-02T08:00:00.000+00:00', onDuty: [] });
  expect(await officer.get(ROSTER).expectStatus(200)).toEqual(set);
  const later = encodeURIComponent('2026-03-02T23:00:00+00:00');
  expect(await room.secretariat.get(`${ROSTER}?asOf=${later}`).expectStatus(200)).toMatchObject({
    onDuty: [officer.personId],
  });
  const [entry] = await entries(head, 'party.duty-roster-set');
  expect(entry).toMatchObject({
    audience: ['secretariat', 'party:JP'],
    actor: { id: head.personId, party: 'JP' },
    payload: { party: 'JP', shifts },
  });
  expect(await entries(room.delegates['KR']!, 'party.duty-roster-set')).toEqual([]);
});

it('PEOPLE-19 is refused to others, and for another party', async () => {
  const body = { shifts: [] };
  await officer.put(ROSTER, body).expectProblem(403, 'access.capability-missing');
  await room.secretariat.put(ROSTER, body).expectProblem(403, 'access.role-lacks-act');
  await room.delegates['KR']!.get(ROSTER).expectProblem(403, 'duty-roster.not-yours');
  const korea = await room.person('Head of KR', room.seat('head', 'KR'));
  await korea.put(ROSTER, { shifts: 'none' }).expectProblem(403, 'duty-roster.not-yours');
  await head.put(ROSTER.replace('JP', 'XX'), body).expectProblem(404, 'party.unknown');
  await head.put(ROSTER, { shifts: [{ person: 'x' }] }).expectProblem(400, 'request.invalid');
});

it('PEOPLE-18 names only people of the delegation', async () => {
  const stranger = room.delegates['KR']!;
  const refused = await head
    .put(ROSTER, { shifts: [shift(stranger, '2026-03-02T18:00:00Z', '2026-03-02T17:00:00Z')] })
    .expectProblem(422, 'duty-roster.invalid');
  expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/shifts/0/to', '/shifts/0/person']);
});

it('PEOPLE-21 a missed clock reaches who is on duty then, and the entry says so', async () => {
  await head
    .put(ROSTER, { shifts: [shift(officer, '2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z')] })
    .expectStatus(200);
  const id = await issuedNotice(room);
  room.clock.advance({ hours: 200 });
  await room.runTasks();
  const secretariat = await room.secretariat.signInAgain();
  const reached = async (type: string) =>
    (await entries(secretariat, type))
      .map(({ payload }) => payload as { party: string; clock: string; to?: string; reached: string[] })
      .filter(({ party, clock }) => party === 'JP' && clock === 'acknowledge');
  // By then the shift is over, so that the head is next in line.
  expect(await reached('notice.clock-missed')).toMatchObject([{ reached: [head.personId] }]);
  expect(await reached('notice.chased')).toMatchObject([
    { to: 'head', reached: [head.personId] },
    { to: 'delegation', reached: expect.arrayContaining([head.personId, officer.personId]) },
  ]);
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);

  const headAgain = await head.signInAgain();
  await headAgain
    .put(ROSTER, { shifts: [shift(officer, '2026-03-02T00:00:00Z', '2026-06-01T00:00:00Z')] })
    .expectStatus(200);
  await issuedNotice({ secretariat });
  room.clock.advance({ hours: 200 });
  await room.runTasks();
  const again = await room.secretariat.signInAgain();
  const missed = (await entries(again, 'notice.clock-missed')).map(({ payload }) => payload);
  expect(missed.slice(2)).toContainEqual(
    expect.objectContaining({ party: 'JP', reached: [officer.personId] }),
  );
}, 30_000);
