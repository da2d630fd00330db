import type { Entry } from '../../src/domain/ledger/entry';
import type { NoticeView } from '../../src/domain/notices/present';
import type { RecordedAct } from '../../src/domain/notices/responses/recorded-act';
import { issuedNotice, NOTICES } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

const BY_PHONE = {
  via: 'phone',
  receivedAt: '2026-03-02T09:00:00+00:00',
  evidence: 'Call of the duty officer, taken down by the registry.',
  onBehalfOf: 'Vice-Minister Sato',
};

let room: Room;
let japan: ApiClient;
let id: string;
let responses: string;

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
}, 60_000);
afterAll(() => room.close());

beforeEach(async () => {
  room.secretariat = await room.secretariat.signInAgain();
  japan = await room.delegates['JP']!.signInAgain();
  id = await issuedNotice(room);
  responses = `${NOTICES}/${id}/responses`;
});

const now = () => new Date(room.clock.milliseconds()).toISOString();
const ledger = async (types: string, by = room.secretariat): Promise<Entry[]> =>
  (
    await by
      .get<{ items: Entry[] }>(`/agreements/${AGREEMENT}/ledger?limit=500&subject=${id}&types=${types}`)
      .expectStatus(200)
  ).items;
const rowOf = async (party: string, by = japan) =>
  (await by.get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200)).responses.find(
    (row) => row.party === party,
  );
const record = (what: string, body: object = {}) =>
  room.secretariat.put<{ receipt: { seq: number } }>(`${responses}/JP/${what}`, {
    ...BY_PHONE,
    receivedAt: now(),
    ...body,
  });

describe('NOTICE-21 an answer by another channel', () => {
  it('is recorded by the secretariat; its entry names the party and who recorded it', async () => {
    room.clock.advance({ minutes: 5 });
    const { receipt } = await record('acknowledgement').expectStatus(200);
    const [entry] = await ledger('notice.acknowledged', japan);
    expect(entry).toMatchObject({
      seq: receipt.seq,
      audience: 'parties',
      actor: {
        kind: 'person',
        id: room.secretariat.personId,
        party: 'JP',
        recordedBy: room.secretariat.personId,
      },
      payload: {
        party: 'JP',
        via: 'phone',
        late: false,
        recorded: { evidence: BY_PHONE.evidence, onBehalfOf: BY_PHONE.onBehalfOf },
      },
    });
    expect(await rowOf('JP')).toMatchObject({
      acknowledged: { via: 'phone', late: false },
      recorded: [{ entry: receipt.seq, act: 'acknowledgement', standing: 'recorded' }],
    });
  });

  it('may be any answer, and replays', async () => {
    const position = { stance: 'can-help', stockCoverDays: 45 };
    await record('position', position).expectStatus(200);
    const commitments = `${responses}/JP/commitments`;
    const channel = { ...BY_PHONE, via: 'note-verbale', receivedAt: now() };
    const quantity = { amount: '100', unit: 't' };
    const pledge = { kind: 'swap', quantity, basis: 'contained' };
    await room.secretariat.post(commitments, { ...channel, ...pledge }).expectStatus(201);
    await room.secretariat.patch(`${commitments}/1`, { ...channel, status: 'confirmed' }).expectStatus(200);
    await room.secretariat
      .post(`${commitments}/1/deliveries`, { ...channel, quantity, at: now() })
      .expectStatus(201);
    expect((await rowOf('JP'))?.recorded.map(({ act, commitment }) => [act, commitment])).toEqual([
      ['position', null],
      ['commitment', 1],
      ['commitment-change', 1],
      ['delivery', 1],
    ]);
    const { replayed, stored } = await replay(room, id);
    expect(replayed).toEqual(stored);
  });

  it('needs its channel, time and evidence, for a party that answers', async () => {
    const refused = await room.secretariat
      .put(`${responses}/JP/position`, { stance: 'neutral' })
      .expectProblem(422, 'record.incomplete');
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/via', '/receivedAt', '/evidence']);
    const tomorrow = new Date(room.clock.milliseconds() + 86_400_000).toISOString();
    await record('acknowledgement', { receivedAt: tomorrow }).expectProblem(422, 'record.incomplete');
    await room.secretariat
      .put(`${responses}/ZA/acknowledgement`, { ...BY_PHONE, receivedAt: now() })
      .expectProblem(403, 'response.status');
  });

  it('is not for a delegation to state', async () => {
    await japan
      .put(`${responses}/JP/acknowledgement`, { ...BY_PHONE, receivedAt: now() })
      .expectProblem(422, 'answer.not-in-portal');
    await japan.put(`${responses}/JP/acknowledgement`, { via: 'portal' }).expectStatus(200);
  });
});

describe('NOTICE-22 NOTICE-23 the party it was recorded for', () => {
  const contests = () => `${responses}/JP/contests`;

  it('accepts it', async () => {
    const { receipt } = await record('acknowledgement').expectStatus(200);
    const acceptance = `${responses}/JP/recorded-acts/${receipt.seq}/acceptance`;
    expect(await japan.put<RecordedAct>(acceptance).expectStatus(200)).toMatchObject({
      standing: 'accepted',
    });
    await japan.put(acceptance).expectProblem(409, 'act.settled');
    const korea = (room.delegates['KR'] = await room.delegates['KR']!.signInAgain());
    await korea.put(acceptance).expectProblem(403, 'response.not-yours');
    await korea
      .post(contests(), { entry: receipt.seq, reason: 'No.' })
      .expectProblem(403, 'response.not-yours');
    await japan.put(`${responses}/JP/recorded-acts/x/acceptance`).expectProblem(404, 'act.unknown');
  });

  it('contests it; upheld, it counts', async () => {
    const { receipt } = await record('acknowledgement').expectStatus(200);
    const contest = { entry: receipt.seq, reason: 'Nobody of ours called.' };
    expect(await japan.post(contests(), contest).expectStatus(201)).toMatchObject({
      standing: 'contested',
      contest: { reason: contest.reason, by: { id: japan.personId, party: 'JP' } },
    });
    const settle = `${contests()}/${receipt.seq}/settle`;
    const upheld = { outcome: 'upheld', reason: 'The call was taped.' };
    await japan.post(settle, upheld).expectProblem(403, 'access.role-lacks-act');
    expect(await room.secretariat.post(settle, upheld).expectStatus(200)).toMatchObject({
      standing: 'upheld',
    });
    await room.secretariat.post(settle, upheld).expectProblem(409, 'act.not-contested');
    expect(await rowOf('JP')).toMatchObject({ acknowledged: { via: 'phone' } });
  });

  it('is chased again from the first rung when what was recorded is withdrawn', async () => {
    room.clock.advance({ minutes: 1 });
    const { receipt } = await record('acknowledgement').expectStatus(200);
    room.clock.advance({ hours: 13 });
    await room.runTasks();
    room.secretariat = await room.secretariat.signInAgain();
    japan = await japan.signInAgain();
    const chasedOf = async () =>
      (await ledger('notice.clock-missed,notice.chased'))
        .filter(({ payload }) => (payload as { party: string }).party === 'JP')
        .map(({ type }) => type);
    expect(await chasedOf()).toEqual([]);
    await japan.post(contests(), { entry: receipt.seq, reason: 'Nobody of ours called.' }).expectStatus(201);
    await room.secretariat
      .post(`${contests()}/${receipt.seq}/settle`, { outcome: 'withdrawn', reason: 'An impostor.' })
      .expectStatus(200);
    expect(await rowOf('JP')).toMatchObject({ acknowledged: null, recorded: [{ standing: 'withdrawn' }] });
    await room.runTasks();
    expect(await chasedOf()).toEqual(['notice.clock-missed', 'notice.chased']);
    const { replayed, stored } = await replay(room, id);
    expect(replayed).toEqual(stored);
  });
});
