import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PresenceView } from '../../src/domain/presence/presence';
import { startEngine, type Engine } from '../../src/platform/embedded';
import { NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';
import { until } from '../setup/until';
import { foundAgreement, type Founded } from './found-agreement';
import { ServerProcess } from './server-process';

/** Two server processes on one database agree on who is in the room. */
let folder: string;
let engine: Engine;
let servers: [ServerProcess, ServerProcess];
let founded: Founded;
let draft: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-presence-'));
  engine = await startEngine({ dataDir: folder });
  const env = {
    MONGODB_URI: engine.uri,
    LODESTONE_SECRET_KEY: 'one key for both processes, as in production',
  };
  servers = await Promise.all([ServerProcess.start(env), ServerProcess.start(env)]);
  founded = await foundAgreement(servers[0].url, ['JP', 'KR']);
  draft = (await founded.delegates['JP']!.post<{ id: string }>(NOTICES, REPORT).expectStatus(201)).id;
}, 60_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.end()));
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A delegate's connection to one of the two, with what it was last told. */
async function connect(server: 0 | 1, party: string) {
  const reader = await LiveReader.connect(servers[server].url, founded.delegates[party]!.token);
  let last: PresenceView[] = [];
  reader.socket.on('presence', ({ people }: { people: PresenceView[] }) => (last = people));
  const at = (where: string | null) => reader.ask('presence', { agreement: AGREEMENT, where });
  return {
    reader,
    at,
    told: () =>
      last
        .map(({ party: of, where }) => `${of} ${where.join(' ')}`)
        .sort()
        .join(', '),
  };
}

it('PRESENCE-2 PRESENCE-3 PRESENCE-4 whoever says where they are is seen at the other process, until they go', async () => {
  const japan = await connect(0, 'JP');
  const korea = await connect(1, 'KR');
  expect(await japan.at('room')).toEqual({ agreement: AGREEMENT });
  expect(await korea.at('room')).toEqual({ agreement: AGREEMENT });
  await until('both are seen by both', () =>
    [japan, korea].every(({ told }) => told() === 'JP room, KR room'),
  );

  // A draft of Japan: Korea learns neither of it nor that somebody is there.
  await japan.at(draft);
  await until('Japan is on its draft', () => japan.told() === `JP ${draft}, KR room`);
  expect(korea.told()).toBe('JP room, KR room');
  expect(await korea.at(draft)).toMatchObject({ error: { code: 'notice.unknown' } });
  const { people } = await founded.delegates['KR']!.get<{ people: PresenceView[] }>(
    `/agreements/${AGREEMENT}/presence`,
  ).expectStatus(200);
  expect(people.map(({ party, where }) => [party, where])).toEqual([
    ['JP', ['room']],
    ['KR', ['room']],
  ]);

  japan.reader.close();
  await until('Japan is gone', () => korea.told() === 'KR room');
  await korea.at(null);
  expect(await founded.secretariat.get(`/agreements/${AGREEMENT}/presence`).expectStatus(200)).toEqual({
    people: [],
  });
  korea.reader.close();
}, 40_000);

it('LIVE-2 a place that is none is refused, and so is an agreement without a seat', async () => {
  const japan = await connect(0, 'JP');
  for (const where of ['', 'lobby', 7, undefined]) {
    const answer = await japan.reader.ask('presence', { agreement: AGREEMENT, where });
    expect(answer).toMatchObject({ error: { code: 'request.invalid' } });
  }
  const elsewhere = await japan.reader.ask('presence', { agreement: 'another-agreement', where: 'room' });
  expect(elsewhere).toMatchObject({ error: { code: 'agreement.unknown' } });
  japan.reader.close();
});
