import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT } from '../setup/harness';
import { until } from '../setup/until';
import { CutReader } from './cut-reader';
import { foundAgreement, type Founded } from './found-agreement';
import { insist } from './insist';
import { ServerProcess } from './server-process';

/** 200 acknowledged notices reach 200 sockets, each cut for two seconds about every six, whatever is killed. */
const SOCKETS = 200;
const NOTICES_SENT = 200;
const SENDING_MILLISECONDS = 14_000;
const BETWEEN_CUTS_MILLISECONDS = 6_000;
const PATIENCE_MILLISECONDS = 30_000;

let server: ServerProcess;
let founded: Founded;
let readers: CutReader[];
beforeAll(async () => {
  server = await ServerProcess.start();
  founded = await foundAgreement(server.url, ['DE', 'JP', 'KR']);
}, 60_000);
afterEach(() => {
  for (const reader of readers) reader.close();
});
afterAll(() => server.end());

const head = async (): Promise<number> => {
  const path = `/agreements/${AGREEMENT}/ledger?limit=1`;
  return (await founded.secretariat.get<{ head: { seq: number } }>(path).expectStatus(200)).head.seq;
};

/** Reports one notice after another, at a steady pace; each is insisted on until it is acknowledged. */
async function report(): Promise<void> {
  const japan = founded.delegates['JP']!;
  const reports = Array.from({ length: NOTICES_SENT }, async (_, n) => {
    await delay((n * SENDING_MILLISECONDS) / NOTICES_SENT);
    const key = { 'idempotency-key': randomUUID() };
    await insist(() => japan.post(NOTICES, REPORT, key));
  });
  await Promise.all(reports);
}

/** Cuts a reader about every six seconds, from a random moment on. */
async function cutAgainAndAgain(reader: CutReader, isOver: () => boolean): Promise<void> {
  await delay(Math.random() * BETWEEN_CUTS_MILLISECONDS);
  while (!isOver()) {
    reader.cut();
    await delay(BETWEEN_CUTS_MILLISECONDS);
  }
}

it.each([
  ['nothing is killed', async () => undefined],
  ['the server is killed', () => server.kill().then(() => server.start())],
  [
    'server and database are killed',
    () => Promise.all([server.killDatabase(), server.kill()]).then(() => server.start()),
  ],
])(
  '40,000 of 40,000 are shown once and in order when %s',
  async (_, fault) => {
    const after = await head();
    // Half of them may read the reports, half get numbers and hashes.
    const tokens = [founded.secretariat, ...Object.values(founded.delegates)].map(({ token }) => token);
    readers = Array.from(
      { length: SOCKETS },
      (_, i) => new CutReader(server.url, tokens[i % tokens.length]!, after),
    );
    await until(
      'every socket is connected',
      () => readers.every(({ isConnected }) => isConnected),
      PATIENCE_MILLISECONDS,
    );
    let isOver = false;
    const cuts = readers.map((reader) => cutAgainAndAgain(reader, () => isOver));
    await Promise.all([report(), delay(SENDING_MILLISECONDS / 2).then(fault)]);
    isOver = true;
    const last = after + NOTICES_SENT;
    const isThere = ({ shown }: CutReader): boolean => (shown.at(-1) ?? 0) >= last;
    await until('every socket was shown the last entry', () => readers.every(isThere), PATIENCE_MILLISECONDS);
    await Promise.all(cuts);

    expect(await head()).toBe(last);
    const expected = Array.from({ length: NOTICES_SENT }, (_, i) => after + 1 + i);
    for (const { shown } of readers) expect(shown).toEqual(expected);
    expect(readers.reduce((sum, { shown }) => sum + shown.length, 0)).toBe(40_000);
    expect(Math.min(...readers.map((reader) => reader.cuts))).toBeGreaterThan(0);
  },
  120_000,
);
