import type { Entry } from '../../src/domain/ledger/entry';
import type { ApiClient } from '../setup/api-client';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

const LEDGER = `/agreements/${AGREEMENT}/ledger`;

let room: Room;
let head: ApiClient;
let observer: ApiClient;
let ownObserver: ApiClient;
let reported: string;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  head = await room.person('Head of JP', room.seat('head', 'JP'));
  observer = await room.person('Observer', room.seat('observer', null));
  ownObserver = await room.person('Observer of JP', room.seat('observer', 'JP'));
  const body = await room.delegates['JP']!.post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  reported = body.id;
}, 60_000);
afterAll(() => room.close());

const readers = () => [room.secretariat, room.admin, room.delegates['JP']!, head];
const others = () => [room.delegates['KR']!, observer, ownObserver];
const entryAbout = async (by: ApiClient): Promise<Entry> => {
  const [whole] = (
    await room.secretariat.get<{ items: Entry[] }>(`${LEDGER}?subject=${reported}`).expectStatus(200)
  ).items;
  const { items } = await by
    .get<{ items: Entry[] }>(`${LEDGER}?after=${whole!.seq - 1}&limit=1`)
    .expectStatus(200);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    seq: whole!.seq,
    at: whole!.at,
    hash: whole!.hash,
    prevHash: whole!.prevHash,
  });
  return items[0]!;
};

describe("ACCESS-1 a party's report, before it is issued", () => {
  it('is read by its delegation, the secretariat and an administrator', async () => {
    for (const reader of readers()) {
      await reader.get(`${NOTICES}/${reported}`).expectStatus(200);
      const { items } = await reader.get<{ items: { id: string }[] }>(NOTICES).expectStatus(200);
      expect(items.map(({ id }) => id)).toContain(reported);
    }
  });

  it('does not exist for another party or an observer, whatever they ask', async () => {
    for (const other of others()) {
      await other.get(`${NOTICES}/${reported}`).expectProblem(404, 'notice.unknown');
      for (const query of ['', '?state=reported', '?q=cobalt', '?mineral=cobalt', '?cause=export-control']) {
        expect(await other.get(`${NOTICES}${query}`).expectStatus(200)).toMatchObject({
          items: [],
          next: null,
        });
      }
    }
  });

  it('is refused to another party as if it did not exist, before any word about its input', async () => {
    const korea = room.delegates['KR']!;
    const unknown = `${NOTICES}/N-1999-001`;
    const ask = async (notice: string) => {
      const answers = [
        await korea.post(`${notice}/update`, { colour: 'red' }),
        await korea.put(`${notice}/responses/KR/acknowledgement`, { colour: 'red' }),
        await korea.put(`${notice}/responses/KR/position`, {}),
        await korea.put(`${notice}/responses/KR/position`, { stance: 'neutral' }),
        await korea.put(`${notice}/responses/JP/position`, { stance: 'neutral' }),
        await korea.post(`${notice}/responses/KR/commitments`, {}),
        await korea.patch(`${notice}/responses/KR/commitments/1`, { status: 'withdrawn' }),
        await korea.post(`${notice}/responses/KR/commitments/1/deliveries`, {}),
      ];
      return answers.map(({ status, body }) => [status, body['code']]);
    };
    const refused = await ask(`${NOTICES}/${reported}`);
    expect(new Set(refused.map(String))).toEqual(new Set(['404,notice.unknown']));
    expect(await ask(unknown)).toEqual(refused);
  });
});

describe("ACCESS-2 the ledger entry of a party's report", () => {
  it('is open to those who may read the report', async () => {
    for (const reader of readers()) {
      expect(await entryAbout(reader)).toMatchObject({ type: 'notice.reported', subject: { id: reported } });
    }
  });

  it('LEDGER-5 is number, time and hashes to everybody else', async () => {
    for (const other of others()) {
      const hidden = {
        actor: null,
        type: null,
        subject: null,
        audience: null,
        payload: null,
        headerSalt: null,
        payloadSalt: null,
      };
      expect(await entryAbout(other)).toMatchObject(hidden);
    }
  });

  it('is found by nobody else through a filter', async () => {
    for (const query of [`subject=${reported}`, 'types=notice.reported', 'types=notice.*', 'q=cobalt']) {
      for (const other of others()) {
        expect(await other.get(`${LEDGER}?${query}`).expectStatus(200)).toMatchObject({ items: [] });
      }
    }
  });
});

it('ACCESS-1 what is issued is read by every member', async () => {
  const issued = await issuedNotice(room);
  for (const reader of [...readers(), ...others()])
    await reader.get(`${NOTICES}/${issued}`).expectStatus(200);
});

it('ACCESS-3 a delegation answers for itself alone, and nobody answers for it in the portal', async () => {
  const response = `${NOTICES}/${await issuedNotice(room)}/responses/JP`;
  const pledge = { kind: 'swap', quantity: { amount: '1', unit: 't' }, basis: 'gross' };
  await head.post(`${response}/commitments`, pledge).expectStatus(201);
  const korea = room.delegates['KR']!;
  for (const body of [{}, { colour: 'red' }]) {
    await korea.put(`${response}/acknowledgement`, body).expectProblem(403, 'response.not-yours');
    await korea.put(`${response}/position`, body).expectProblem(403, 'response.not-yours');
    await korea.post(`${response}/commitments`, body).expectProblem(403, 'response.not-yours');
    await korea.patch(`${response}/commitments/1`, body).expectProblem(403, 'response.not-yours');
    await korea.post(`${response}/commitments/1/deliveries`, body).expectProblem(403, 'response.not-yours');
  }
  await korea.post(`${response}/commitments`, pledge).expectProblem(403, 'response.not-yours');
  for (const by of [room.secretariat, room.admin]) {
    await by.put(`${response}/acknowledgement`).expectProblem(422, 'record.incomplete');
  }
});

it('ACCESS-4 what an administrator does as secretariat says so', async () => {
  const { id } = await room.admin.post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  const entry = async (by: ApiClient) =>
    (await by.get<{ items: Entry[] }>(`${LEDGER}?subject=${id}`).expectStatus(200)).items[0];
  expect((await entry(room.secretariat))?.actor).toEqual({
    kind: 'person',
    id: room.admin.personId,
    party: null,
    capacity: 'administrator',
  });
  const own = await room.secretariat.post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  const { items } = await room.admin.get<{ items: Entry[] }>(`${LEDGER}?subject=${own.id}`).expectStatus(200);
  expect(items[0]?.actor).toEqual({ kind: 'person', id: room.secretariat.personId, party: null });
});

it('PEOPLE-4 a head of delegation invites people of its own party alone', async () => {
  const invite = (by: ApiClient, role: string, party: string | null) =>
    by.post(`/agreements/${AGREEMENT}/invitations`, { email: 'new@example.org', name: 'New', role, party });
  await invite(head, 'delegate', 'KR').expectProblem(403, 'seat.not-yours');
  await invite(head, 'observer', null).expectProblem(403, 'seat.not-yours');
  await invite(head, 'secretariat', null).expectProblem(403, 'seat.not-yours');
  await invite(head, 'delegate', 'JP').expectStatus(201);
  await invite(room.delegates['JP']!, 'delegate', 'JP').expectProblem(403, 'access.capability-missing');
});
