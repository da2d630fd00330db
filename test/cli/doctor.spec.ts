import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeDatabase } from '../../src/cli/doctor/database';
import type { Finding } from '../../src/cli/doctor/finding';
import { nodeVersion } from '../../src/cli/doctor/machine';
import { Checkpoints } from '../../src/platform/checkpoints';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { databaseOf, lodestone } from './lodestone';

let room: Room;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-doctor-'));
  room = await startRoom(['JP']);
  await room.app.get(Checkpoints).signHeads();
  env = { MONGODB_URI: databaseOf(room), LODESTONE_DATA_DIR: folder };
}, 60_000);
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

async function doctor(
  settings: Record<string, string> = {},
): Promise<{ code: number | null; ok: boolean; findings: Finding[]; text: string }> {
  const { code, stdout } = await lodestone(['doctor', '--json'], { ...env, ...settings });
  return { code, text: stdout, ...(JSON.parse(stdout) as { ok: boolean; findings: Finding[] }) };
}

it('OPS-4 finds an installation well, and tells people and programs the same', async () => {
  const [{ code, ok, findings }, forPeople] = await Promise.all([doctor(), lodestone(['doctor'], env)]);
  expect([code, ok]).toEqual([0, true]);
  expect(findings.filter(({ state }) => state === 'fail')).toEqual([]);
  expect(findings.find(({ what }) => what === `chain of ${AGREEMENT}`)).toMatchObject({
    state: 'ok',
    detail: expect.stringMatching(/^the last \d+ of \d+ entries hold$/),
  });
  expect(forPeople.code).toBe(0);
  for (const { what, state } of findings) expect(forPeople.stdout).toContain(`${state.padEnd(4)}  ${what}: `);
});

it('OPS-4 shows no secret', async () => {
  const secret = 'a secret of more than thirty-two characters';
  const { text, findings } = await doctor({ LODESTONE_SECRET_KEY: secret });
  expect(text).not.toContain(secret);
  expect(text).not.toContain(new URL(env['MONGODB_URI']!).password);
  expect(findings).toContainEqual({
    what: 'LODESTONE_SECRET_KEY',
    state: 'ok',
    detail: `set, ${secret.length} characters (environment)`,
  });
});

it('OPS-4 names every fault of the settings', async () => {
  const { code, findings } = await doctor({ PORT: 'x', LODESTONE_SECRET_KEY: 'short' });
  expect(code).toBe(1);
  const { state, detail } = findings.find(({ what }) => what === 'settings')!;
  expect([state, detail]).toEqual(['fail', expect.stringMatching(/PORT must .*LODESTONE_SECRET_KEY must /)]);
});

it('OPS-4 says that the database cannot be reached', async () => {
  const { code, findings } = await doctor({ MONGODB_URI: 'mongodb://127.0.0.1:1/lodestone' });
  expect(code).toBe(1);
  expect(findings.at(-1)).toMatchObject({ what: 'database', state: 'fail' });
});

it('OPS-4 says that a data folder cannot be used', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { code, findings } = await doctor({ MONGODB_URI: '', LODESTONE_DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(findings.at(-1)).toMatchObject({
    what: 'database',
    state: 'fail',
    detail: expect.stringMatching(/cannot be written/),
  });
});

it('OPS-4 names a changed entry, dead tasks and a key that has not signed before', async () => {
  const entries = room.connection.collection<{ _id: string; payload: string }>('entries');
  const { _id, payload } = (await entries.findOne({ payload: /"code":"JP"/ }))!;
  await entries.updateOne({ _id }, { $set: { payload: payload.replace('"code":"JP"', '"code":"US"') } });
  const tasks = room.connection.collection<{ _id: string; isDead: boolean; dueAt: number }>('tasks');
  await tasks.insertOne({ _id: 'dead', isDead: true, dueAt: 0 });
  const { code, findings } = await doctor({
    LODESTONE_CHECKPOINT_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  await entries.updateOne({ _id }, { $set: { payload } });
  await tasks.deleteOne({ _id: 'dead' });
  expect(code).toBe(1);
  const stateOf = (what: string) => findings.find((finding) => finding.what === what)?.state;
  expect(stateOf('dead tasks')).toBe('fail');
  expect(stateOf(`chain of ${AGREEMENT}`)).toBe('fail');
  expect(stateOf(`checkpoints of ${AGREEMENT}`)).toBe('warn');
});

describe('OPS-4 what a database says of itself', () => {
  const WELL = {
    replicaSet: 'rs0',
    isWritable: true,
    writeConcern: null,
    clockAheadMilliseconds: 3,
    hasChangeStreams: true,
    version: 4,
    newest: 4,
  };

  it.each([
    ['all is well', {}, []],
    ['no replica set', { replicaSet: null }, ['fail replica set']],
    ['no primary', { isWritable: false }, ['fail replica set']],
    ['a weak write concern', { writeConcern: 1 }, ['warn write concern']],
    ['majority', { writeConcern: 'majority' }, []],
    ['a clock two seconds ahead', { clockAheadMilliseconds: 2_000 }, ['warn clock']],
    ['a clock a minute behind', { clockAheadMilliseconds: -60_000 }, ['fail clock']],
    ['no change streams', { hasChangeStreams: false }, ['fail change stream']],
    ['an older version', { version: 3 }, ['warn migrations']],
    ['a newer version', { version: 5 }, ['fail migrations']],
    ['nothing yet', { version: null }, []],
  ])('%s', (_, changed, expected) => {
    const found = judgeDatabase({ ...WELL, ...changed }).filter(({ state }) => state !== 'ok');
    expect(found.map(({ state, what }) => `${state} ${what}`)).toEqual(expected);
    for (const { advice } of found) expect(advice).toMatch(/\.$/);
  });
});

it.each([
  ['20.18.3', 'fail'],
  ['20.19.0', 'ok'],
  ['24.11.0', 'ok'],
])('OPS-4 Node.js %s: %s', (version, state) => {
  expect(nodeVersion(version).state).toBe(state);
});
