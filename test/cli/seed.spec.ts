import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachEngine } from '../../src/platform/embedded';
import { until } from '../setup/until';
import { expectRefusal, lodestone, start } from './lodestone';

const AGREEMENT = 'critical-minerals-2026';
const SEED = ['seed', '--demo', '--json'];

let dataDir: string;
let env: Record<string, string>;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lodestone-seed-'));
  env = { LODESTONE_DATA_DIR: dataDir };
});

afterAll(() => rmSync(dataDir, { recursive: true }));

it('resumes where it was killed, and adds nothing when it runs again', async () => {
  const killed = start(SEED, env);
  let said = '';
  killed.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  await until('the first notices are loaded', () => said.includes('10 of 44'), 20_000);
  killed.kill('SIGKILL');
  await once(killed, 'close');
  await until('the folder is free', async () => (await attachEngine(dataDir)) === null);

  const resumed = await lodestone(SEED, env);
  expect(resumed.code).toBe(0);
  expect(resumed.stderr).not.toContain('Loading notices from history: 0 of');
  const verdict = await lodestone(['verify', AGREEMENT, '--json'], env);
  const loaded = JSON.parse(resumed.stdout) as { seq: number; hash: string };
  expect(JSON.parse(verdict.stdout)).toMatchObject({
    ok: true,
    head: { seq: loaded.seq, hash: loaded.hash },
  });

  const again = await lodestone(SEED, env);
  expect(again).toEqual({ code: 0, stdout: resumed.stdout, stderr: '' });
}, 60_000);

it.each([
  [
    'in production',
    {
      NODE_ENV: 'production',
      LODESTONE_SECRET_KEY: 'x'.repeat(40),
      LODESTONE_CHECKPOINT_KEY: Buffer.alloc(32).toString('base64'),
      LODESTONE_PUBLIC_URL: 'https://l.example',
    },
  ],
  ['in a database of one’s own', { MONGODB_URI: 'mongodb://127.0.0.1:1/' }],
])('is refused %s', async (_where, settings) => {
  expectRefusal(await lodestone(['seed', '--demo'], { ...env, ...settings }), /LODESTONE_DEMO=1 is refused/);
});
