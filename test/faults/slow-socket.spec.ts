import { Feeds } from '../../src/delivery/realtime/feeds';
import { append, numbers } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';

let room: Room;
let head: number;
let others: LiveReader[];

const tokenOf = (party: string): string => String(room.delegates[party]?.token);

beforeAll(async () => {
  room = await startRoom(['JP', 'KR', 'FI']);
});
afterAll(() => room.close());

beforeEach(async () => {
  others = await Promise.all(
    ['KR', 'FI'].map((party) => LiveReader.open(room.url, tokenOf(party), AGREEMENT, 0)),
  );
});
afterEach(() => others.forEach((reader) => reader.close()));

/** Appends entries with a text of this length, 50 a commit. */
async function appendLong(count: number, length: number): Promise<void> {
  for (let done = 0; done < count; done += 50) {
    head = Number((await append(room.app, { count: 50, reason: 'x'.repeat(length) })).at(-1));
  }
}

async function expectOthersGotEverything(): Promise<void> {
  for (const reader of others) {
    await reader.next(({ seq }) => seq === head);
    expect(reader.numbers).toEqual(numbers(1, head));
    expect(reader.endings).toEqual([]);
  }
}

/** How many packets wait in this process, over all sockets. */
const waiting = (): number =>
  [...room.app.get(Feeds).server.sockets.sockets.values()]
    .map(({ conn }) => (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length)
    .reduce((sum, length) => sum + length, 0);

it('LIVE-9 a reader that stops reading is cut off with a reason, harms nobody, and catches up later', async () => {
  const slow = await LiveReader.open(room.url, tokenOf('JP'), AGREEMENT, 0);
  const { ws } = slow.socket.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } };
  ws.pause();
  await appendLong(400, 50_000);
  await expectOthersGotEverything();
  expect(waiting()).toBeLessThan(10);

  ws.resume();
  await slow.until(() => slow.endings.length > 0);
  expect(slow.sessions).toEqual([{ reason: 'slow-reader' }]);
  const received = slow.entries.length;
  expect(received).toBeLessThan(head);
  expect(slow.numbers).toEqual(numbers(1, received));

  await new Promise((resolve) => slow.socket.once('connect', () => resolve(undefined)));
  await slow.subscribe({ agreement: AGREEMENT, after: received, hash: slow.entries.at(-1)?.hash });
  await slow.next(({ seq }) => seq === head);
  expect(slow.numbers).toEqual(numbers(1, head));
  slow.close();
}, 60_000);

it('LIVE-8 a reader that stops in the middle of a replay is waited for, not read ahead for', async () => {
  const slow = await LiveReader.connect(room.url, tokenOf('JP'));
  const { ws } = slow.socket.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } };
  const answer = slow.subscribe({ agreement: AGREEMENT, after: 0 });
  ws.pause();
  await appendLong(50, 100);
  await expectOthersGotEverything();
  expect(waiting()).toBeLessThan(100);
  ws.resume();
  await answer;
  await slow.next(({ seq }) => seq === head);
  expect(slow.numbers).toEqual(numbers(1, head));
  slow.close();
}, 60_000);

describe('a polling client that no longer polls', () => {
  const address = (sid = ''): string =>
    `${room.url}/socket.io/?EIO=4&transport=polling${sid && `&sid=${sid}`}`;
  const poll = async (sid: string): Promise<string> => (await fetch(address(sid))).text();
  const post = (sid: string, body: string) => fetch(address(sid), { method: 'POST', body });

  it('LIVE-9 is cut off at 1,000 entries and finds the reason when it polls again', async () => {
    const { sid } = JSON.parse((await (await fetch(address())).text()).slice(1)) as { sid: string };
    await post(sid, `40${JSON.stringify({ token: tokenOf('JP') })}`);
    expect(await poll(sid)).toMatch(/^40/);
    await post(sid, `420["subscribe",${JSON.stringify({ agreement: AGREEMENT })}]`);
    expect(await poll(sid)).toMatch(/^430\[\{"head":/);

    await appendLong(950, 10);
    await expectOthersGotEverything();
    expect(waiting()).toBe(950);
    await appendLong(100, 10);
    await expectOthersGotEverything();
    expect(waiting()).toBe(1);

    expect(await poll(sid)).toBe('42["session",{"reason":"slow-reader"}]');
    expect(await poll(sid)).toBe('6\x1e1');
    expect((await fetch(address(sid))).status).toBe(400);
  }, 60_000);
});
