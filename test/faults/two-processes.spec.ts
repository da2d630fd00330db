import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/domain/ledger/entry';
import { startEngine, type Engine } from '../../src/platform/embedded';
import { NOTICES, REPORT } from '../fixtures/room-notice';
import { ApiClient } from '../setup/api-client';
import { AGREEMENT } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';
import { until } from '../setup/until';
import { foundAgreement, type Founded } from './found-agreement';
import { insist } from './insist';
import { ServerProcess } from './server-process';

/** Two server processes on one database behave as one. */
const PARTIES = ['DE', 'JP', 'KR', 'US'];
const COMMANDS_PER_CLIENT = 25;
const LEDGER = `/agreements/${AGREEMENT}/ledger`;

let folder: string;
let engine: Engine;
let servers: [ServerProcess, ServerProcess];
let founded: Founded;
let readers: LiveReader[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-two-'));
  engine = await startEngine({ dataDir: folder });
  const env = {
    MONGODB_URI: engine.uri,
    LODESTONE_SECRET_KEY: 'one key for both processes, as in production',
  };
  servers = await Promise.all([ServerProcess.start(env), ServerProcess.start(env)]);
  founded = await foundAgreement(servers[0].url, PARTIES);
  const sockets = servers.flatMap(({ url }) =>
    Object.values(founded.delegates).map(({ token }) => LiveReader.open(url, token, AGREEMENT, 0)),
  );
  readers = await Promise.all(sockets);
}, 60_000);

afterAll(async () => {
  for (const reader of readers) reader.close();
  await Promise.all(servers.map((server) => server.end()));
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The same person at one of the two processes. */
const at = (server: 0 | 1, { token }: ApiClient): ApiClient => new ApiClient(servers[server].url, token);

async function issue(server: 0 | 1, level: string): Promise<string> {
  const secretariat = at(server, founded.secretariat);
  const { id } = await secretariat.post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  await at(server === 0 ? 1 : 0, founded.secretariat)
    .post(`${NOTICES}/${id}/issue`, { level }, { 'if-match': '"1"' })
    .expectStatus(200);
  return id;
}

const chain = async (): Promise<Entry[]> =>
  (await founded.secretariat.get<{ items: Entry[] }>(`${LEDGER}?limit=500`).expectStatus(200)).items;
const isOf =
  (id: string, type: string) =>
  (entry: Entry): boolean =>
    entry.type === type && entry.subject?.id === id;

it('commands at both at once are each done once, and every socket at either sees them in one order', async () => {
  const id = await issue(0, 'alert');
  const pledge = async (server: 0 | 1, party: string): Promise<string[]> => {
    const notes = Array.from({ length: COMMANDS_PER_CLIENT }, (_, n) => `${server} ${party} ${n}`);
    for (const note of notes) {
      const body = { kind: 'swap', quantity: { amount: '1', unit: 't' }, basis: 'contained', note };
      await at(server, founded.delegates[party]!)
        .post(`${NOTICES}/${id}/responses/${party}/commitments`, body)
        .expectStatus(201);
    }
    return notes;
  };
  const sent = await Promise.all(PARTIES.flatMap((party) => [pledge(0, party), pledge(1, party)]));

  const entries = await chain();
  const made = entries.filter(isOf(id, 'notice.commitment-made'));
  const notes = made.map(({ payload }) => (payload as { commitment: { note: string } }).commitment.note);
  expect([...notes].sort()).toEqual(sent.flat().sort());
  const { responses } = await founded.secretariat
    .get<{ responses: { commitments: { n: number }[] }[] }>(`${NOTICES}/${id}`)
    .expectStatus(200);
  const numbers = Array.from({ length: COMMANDS_PER_CLIENT * 2 }, (_, i) => i + 1);
  for (const { commitments } of responses) expect(commitments.map(({ n }) => n)).toEqual(numbers);

  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
  for (const reader of readers) {
    await until('a socket has every entry', () => reader.entries.length >= entries.length);
    expect(reader.entries.map(({ seq, hash }) => [seq, hash])).toEqual(
      entries.map(({ seq, hash }) => [seq, hash]),
    );
  }
}, 60_000);

it('one key at both at once is one command with one answer', async () => {
  const headers = Array.from({ length: 20 }, (_, i) => ({ 'idempotency-key': `shared-${i}` }));
  const pairs = headers.map((key) =>
    Promise.all(
      ([0, 1] as const).map((server) =>
        insist(() => at(server, founded.secretariat).post<{ id: string }>(NOTICES, REPORT, key)),
      ),
    ),
  );
  const ids = (await Promise.all(pairs)).map(([one, other]) => {
    expect(one).toEqual(other);
    return one!.id;
  });
  expect(new Set(ids).size).toBe(headers.length);
  const reported = (await chain()).filter(
    ({ type, subject }) => type === 'notice.reported' && ids.includes(subject!.id),
  );
  expect(reported.length).toBe(headers.length);
}, 60_000);

it('a clock that is missed is recorded and chased by one of them', async () => {
  const ids = await Promise.all([issue(0, 'crisis'), issue(1, 'crisis')]);
  const taken = async () =>
    (await chain()).filter(
      ({ subject, type }) => ids.includes(subject!.id) && /clock-missed|chased/.test(String(type)),
    );
  const expected = ids.length * PARTIES.length * 2 * 3;
  await until('every clock was chased', async () => (await taken()).length >= expected, 20_000);
  const steps = (await taken()).map(({ subject, payload, type }) => JSON.stringify([subject, type, payload]));
  expect(steps.length).toBe(expected);
  expect(new Set(steps).size).toBe(expected);
}, 40_000);

it('the chain that they wrote together verifies at both', async () => {
  const verdicts = await Promise.all(
    ([0, 1] as const).map((server) =>
      at(server, founded.secretariat).get(`${LEDGER}/verify`).expectStatus(200),
    ),
  );
  expect(verdicts[0]).toMatchObject({ ok: true, size: (await chain()).length });
  expect(verdicts[1]).toEqual(verdicts[0]);
});
