import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { append } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { until } from '../setup/until';
import { databaseOf, expectRefusal, lodestone, start } from './lodestone';

interface Line {
  seq: number;
  time: string;
}

let room: Room;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-audit-'));
  room = await startRoom(['JP']);
  env = { MONGODB_URI: databaseOf(room), LODESTONE_DATA_DIR: folder };
}, 60_000);
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const size = (): Promise<number> => room.connection.collection('entries').countDocuments({});

it('audit prints each event of the chain on a line, by the same names', async () => {
  const { code, stdout } = await lodestone(['audit', AGREEMENT], env);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  expect(code).toBe(0);
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: await size() }, (_, i) => i + 1));
  for (const line of lines) {
    expect(Object.keys(line)).toEqual([
      'time',
      'agreement',
      'seq',
      'type',
      'actor',
      'subject',
      'audience',
      'payload',
      'hash',
    ]);
  }
});

it('audit goes on after the entry that a collector names', async () => {
  const last = await size();
  const { stdout } = await lodestone(['audit', AGREEMENT, '--after', String(last - 1)], env);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Line).seq),
  ).toEqual([last]);
  expect((await lodestone(['audit', AGREEMENT, '--after', String(last)], env)).stdout).toBe('');
});

it('audit --follow goes on with what happens, until it is told to stop', async () => {
  const last = await size();
  const child = start(['audit', AGREEMENT, '--follow', '--after', String(last)], env);
  const lines: Line[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(JSON.parse(line) as Line));
  const [first] = await append(room.app);
  await until('the first is printed', () => lines.length === 1);
  await append(room.app, { count: 2 });
  await until('the others are printed', () => lines.length === 3);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(lines.map(({ seq }) => seq)).toEqual([first, first! + 1, first! + 2]);
});

it('audit refuses an agreement that is not there, and what is no number', async () => {
  expectRefusal(await lodestone(['audit', 'nowhere'], env), /There is no agreement "nowhere" here\./);
  const misunderstood = await lodestone(['audit', AGREEMENT, '--after', 'x'], env);
  expectRefusal(misunderstood, /Write the number of an entry, such as 142\./, 2);
});
