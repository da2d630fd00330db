import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangesViews, type Changes } from '../../src/delivery/realtime/changes.views';
import { startEngine, type Engine } from '../../src/platform/embedded';
import { LedgerRepository } from '../../src/platform/ledger';
import { append, numbers } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';

const openChanges = ChangesViews.prototype.open;
const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-live-'));

let engine: Engine;
let room: Room;
let readers: LiveReader[];
/** The stream that the server follows at the moment. */
let stream: Changes;
/** Makes the stream pass over this many entries, as one that has lost them does. */
let losing = 0;
const trail: any[] = [];

beforeAll(async () => {
  engine = await startEngine({ dataDir });
  process.env['LODESTONE_TEST_MONGODB_URI'] = engine.uri;
  jest.spyOn(ChangesViews.prototype, 'open').mockImplementation(async function (this: ChangesViews) {
    stream = await openChanges.call(this);
    const next = stream.next;
    stream.next = async () => {
      for (;;) {
        const change = await next().catch((e) => {
          console.error(Date.now() % 100000, 'NEXT ERR', e.message);
          throw e;
        });
        trail.push([Date.now() % 100000, change.kind === 'entry' ? change.record.seq : change.kind]);
        if (change.kind !== 'entry' || losing === 0) return change;
        losing -= 1;
      }
    };
    return stream;
  });
  room = await startRoom(['JP', 'KR'], { LOG_LEVEL: 'warn' });
}, 30_000);
afterAll(async () => {
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  const tokens = Object.values(room.delegates).map(({ token }) => token);
  readers = await Promise.all(tokens.map((token) => LiveReader.open(room.url, token, AGREEMENT, 0)));
});
afterEach(() => readers.forEach((reader) => reader.close()));

async function expectAllGotEverything(): Promise<void> {
  const { seq } = await room.app.get(LedgerRepository).head(AGREEMENT);
  for (const reader of readers) {
    await reader.next((entry) => entry.seq === seq);
    expect(reader.numbers).toEqual(numbers(1, seq));
    expect(reader).toMatchObject({ endings: [], sessions: [] });
  }
}

it('LIVE-11 what is committed while the stream is lost is sent when it is found again', async () => {
  for (let round = 0; round < 3; round += 1) {
    const lost = stream;
    await append(room.app, { count: 7 });
    await lost.close();
    await append(room.app, { count: 150 });
    await append(room.app, { count: 3, audience: 'party:JP' });
    await expectAllGotEverything();
    expect(stream).not.toBe(lost);
  }
});

it('LIVE-11 an entry that the stream has lost is noticed at the next one', async () => {
  losing = 2;
  for (let n = 0; n < 4; n += 1) await append(room.app);
  await expectAllGotEverything();
  expect(losing).toBe(0);
});

it('LIVE-11 a sign-out while the stream is lost counts before anything else is sent', async () => {
  const person = await room.person('Leaver', room.seat('delegate', 'JP'));
  const reader = await LiveReader.open(room.url, person.token, AGREEMENT);
  await stream.close();
  await person.post('/auth/logout').expectStatus(204);
  await append(room.app, { count: 5 });
  await reader.until(() => reader.endings.length > 0);
  expect(reader).toMatchObject({ sessions: [{ reason: 'signed-out' }], entries: [] });
  await expectAllGotEverything();
});

it('LIVE-11 a database that is killed again and again loses no entry and repeats none', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 5; n += 1) await append(room.app, { count: 10 });
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'engine.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    trail.push([Date.now() % 100000, 'KILL']);
    await insist(() => append(room.app, { count: 10 }));
    trail.push([Date.now() % 100000, 'INSISTED']);
  }
  try {
    await expectAllGotEverything();
  } catch (e) {
    console.error(
      'STUCK',
      JSON.stringify(trail.slice(-200)),
      (await room.app.get(LedgerRepository).head(AGREEMENT)).seq,
      readers.map((r) => [r.numbers.at(-1), r.endings, r.sessions]),
    );
    const more = await append(room.app);
    const before = trail.length;
    await new Promise((r) => setTimeout(r, 3000));
    console.error(
      'AFTER ANOTHER',
      more,
      JSON.stringify(trail.slice(before)),
      readers.map((r) => [r.numbers.at(-1), r.endings]),
    );
    throw e;
  }
}, 60_000);

it('closes every connection when the server stops, and clients know that it may come back', async () => {
  await room.close();
  for (const reader of readers) {
    await reader.until(() => reader.endings.length > 0);
    expect(reader.endings).toEqual(['transport close']);
  }
});

async function insist(work: () => Promise<unknown>): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return void (await work());
    } catch (error) {
      if (attempts === 20) throw error;
    }
  }
}
