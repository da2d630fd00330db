import { toInstant } from '../../src/domain/calendar/instant';
import type { Entry } from '../../src/domain/ledger/entry';
import type { LedgerEvent } from '../../src/domain/ledger/events';
import { Ledger, SYSTEM } from '../../src/platform/ledger';
import { replay } from '../setup/replay';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

const PARTIES = ['DE', 'JP', 'KR', 'US'];
const LEDGER = `/agreements/${AGREEMENT}/ledger`;
const JOINED: LedgerEvent = {
  type: 'person.joined',
  payload: { person: 'somebody', name: 'Somebody', role: 'observer', party: null },
};
const ABOUT = { subject: { kind: 'person', id: 'somebody' }, audience: 'parties' } as const;

let room: Room;
beforeAll(async () => {
  room = await startRoom(PARTIES);
}, 60_000);
afterAll(() => room.close());

/** Every document of every collection, as text. */
async function stored(): Promise<Record<string, string>> {
  // Checkpoints are written beside the commands, whenever a head has moved.
  const collections = (await room.connection.listCollections()).filter(
    ({ name }) => !/^checkpoint/.test(name),
  );
  const texts = collections.map(async ({ name }) => {
    const documents = await room.connection.collection(name).find().sort({ _id: 1 }).toArray();
    return [name, JSON.stringify(documents)] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

const entries = async (query = ''): Promise<Entry[]> =>
  (await room.secretariat.get<{ items: Entry[] }>(`${LEDGER}?limit=500${query}`).expectStatus(200)).items;

describe('LEDGER-7 a command is stored in one transaction or not at all', () => {
  const renameJapan = () =>
    room.connection
      .model('Party')
      .updateOne({ _id: `${AGREEMENT}/JP` }, { $set: { renamed: true } }, { strict: false });
  const tooLarge = { text: 'x'.repeat(17 * 1024 * 1024) };

  it.each([
    ['its rule fails after it has saved and appended', {}, true],
    ['its task cannot be stored, after its entries were', tooLarge, false],
  ])('when %s, nothing is', async (_, data, fails) => {
    const before = await stored();
    const command = room.app.get(Ledger).commit(AGREEMENT, SYSTEM, async (commit) => {
      await renameJapan();
      commit.append(JOINED, ABOUT);
      commit.schedule({ kind: 'test.never', dueAt: toInstant(0), data });
      if (fails) throw new Error('broken on the way');
    });
    await expect(command).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });

  it('when it succeeds, all of it is', async () => {
    const before = await entries();
    const { seq } = await room.app.get(Ledger).commit(AGREEMENT, SYSTEM, async (commit) => {
      await renameJapan();
      return commit.append(JOINED, ABOUT);
    });
    expect(seq).toBe(before.length + 1);
    expect((await entries()).at(-1)).toMatchObject({ seq, ...JOINED });
    const japan = await room.connection
      .collection<{ _id: string }>('parties')
      .findOne({ _id: `${AGREEMENT}/JP` });
    expect(japan).toMatchObject({ renamed: true });
  });
});

it('LEDGER-1 numbers commands sent at once without gaps, each with a time not before the last', async () => {
  const before = (await entries()).length;
  const id = await issuedNotice(room);
  const sent = Array.from({ length: 40 }, (_, i) => {
    const party = PARTIES[i % PARTIES.length] as string;
    const path = `${NOTICES}/${id}/responses/${party}/position`;
    return room.delegates[party]!.put<{ receipt: { seq: number } }>(path, {
      stance: 'neutral',
      note: `${i}`,
    }).expectStatus(200);
  });
  const receipts = (await Promise.all(sent)).map(({ receipt }) => receipt.seq);
  expect(new Set(receipts).size).toBe(40);
  const chain = await entries();
  expect(chain.map(({ seq }) => seq)).toEqual(Array.from({ length: before + 2 + 40 }, (_, i) => i + 1));
  expect(chain.map(({ at }) => at)).toEqual(chain.map(({ at }) => at).sort());
});

describe('LEDGER-6 verification names the entry', () => {
  const file = () => room.connection.collection<{ _id: string; seq: number }>('entries');
  const verify = () => room.secretariat.get(`${LEDGER}/verify`).expectStatus(200);

  it.each([
    ['whose payload was rewritten', { payload: '{"payload":{},"salt":"00"}' }],
    [
      'whose header was rewritten',
      { header: '{"actor":null,"audience":"parties","salt":"00","subject":{},"type":"x"}' },
    ],
    ['whose time was moved', { at: '2020-01-01T00:00:00.000+00:00' }],
    ['whose hash was replaced', { hash: 'f'.repeat(64) }],
    ['whose link was replaced', { prevHash: 'f'.repeat(64) }],
  ])('%s in the database', async (_, change) => {
    const whole = await file().findOne({ agreement: AGREEMENT, seq: 3 });
    await file().updateOne({ _id: whole!._id }, { $set: change });
    expect(await verify()).toMatchObject({ ok: false, at: 3 });
    await file().replaceOne({ _id: whole!._id }, whole!);
    expect(await verify()).toMatchObject({ ok: true });
  });

  it.each([
    ['in the middle', (size: number) => size - 2],
    ['at the end', (size: number) => size],
  ])('that was deleted %s', async (_, which) => {
    const seq = which((await entries()).length);
    const whole = await file().findOneAndDelete({ agreement: AGREEMENT, seq });
    expect(await verify()).toMatchObject({ ok: false, at: seq });
    await file().insertOne(whole!);
    expect(await verify()).toMatchObject({ ok: true });
  });
});

it('NOTICE-19 replaying the entries of a notice gives the notice that is stored', async () => {
  const id = await issuedNotice(room);
  const answer = `${NOTICES}/${id}/responses/JP`;
  const japan = room.delegates['JP']!;
  const quantity = { amount: '100', unit: 't' };
  await japan.put(`${answer}/acknowledgement`).expectStatus(200);
  await japan.put(`${answer}/position`, { stance: 'can-help', stockCoverDays: 45 }).expectStatus(200);
  await japan.post(`${answer}/commitments`, { kind: 'swap', quantity, basis: 'contained' }).expectStatus(201);
  await japan.patch(`${answer}/commitments/1`, { status: 'confirmed' }).expectStatus(200);
  await japan.post(`${answer}/commitments/1/deliveries`, { quantity, at: REPORT.onset }).expectStatus(201);
  const act = (name: string, body: object, version: number) =>
    room.secretariat.post(`${NOTICES}/${id}/${name}`, body, { 'if-match': `"${version}"` }).expectStatus(200);
  await act('update', { headline: 'Cobalt exports under quota' }, 2);
  await act('escalate', { level: 'crisis' }, 3);
  await act('de-escalate', { level: 'watch' }, 4);
  room.clock.advance({ hours: 24 });
  room.secretariat = await room.secretariat.signInAgain();
  await room.runTasks();
  await act('resolve', { summary: 'Quotas replace the suspension.' }, 5);

  expect(new Set((await entries(`&types=notice.*&subject=${id}`)).map(({ type }) => type)).size).toBe(14);
  const { replayed, stored: kept } = await replay(room, id);
  expect(replayed).toEqual(kept);
});
