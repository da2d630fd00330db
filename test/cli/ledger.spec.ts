import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { databaseOf, expectRefusal, lodestone } from './lodestone';

let room: Room;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-cli-'));
  room = await startRoom(['JP', 'AU']);
  env = { MONGODB_URI: databaseOf(room), LODESTONE_DATA_DIR: folder };
  const description = 'Suspension — “vier Monate”, 停止, \u{1d11e}, \ufb33;\n\ttab, \\ and "quotes", \u007f.';
  await room.secretariat.post(NOTICES, { ...REPORT, description }).expectStatus(201);
});

afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const head = () =>
  room.connection.collection('heads').findOne<{ seq: number; hash: string }>({ _id: AGREEMENT as never });
const python = (out: string) =>
  spawnSync('python3', [join(__dirname, 'verify.py'), out], { encoding: 'utf8' });

it('LEDGER-6 verify says that an untouched chain holds, to people and to programs', async () => {
  const { seq, hash } = (await head())!;
  const [forPeople, forPrograms] = await Promise.all([
    lodestone(['verify', AGREEMENT], env),
    lodestone(['verify', AGREEMENT, '--json'], env),
  ]);
  expect(forPeople).toEqual({
    code: 0,
    stdout: `The chain of ${AGREEMENT} holds: ${seq} entries, head ${hash}.\n`,
    stderr: '',
  });
  expect(JSON.parse(forPrograms.stdout)).toEqual({ ok: true, size: seq, head: { seq, hash } });
});

it('verify and export refuse an agreement that is not there', async () => {
  const sentence = 'There is no agreement "nowhere" here.';
  expectRefusal(await lodestone(['verify', 'nowhere'], env), new RegExp(sentence));
  const exported = await lodestone(['export', 'nowhere', '--out', join(folder, 'nowhere'), '--json'], env);
  expect(exported).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(exported.stdout)).toEqual({ error: sentence });
});

describe('an export', () => {
  let out: string;

  beforeAll(async () => {
    out = join(folder, 'export');
    const { code, stdout } = await lodestone(['export', AGREEMENT, '--out', out, '--json'], env);
    expect({ code, result: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      result: { agreement: AGREEMENT, ...(await headOf()), checkpoints: expect.any(Number) as number, out },
    });
  });

  const headOf = async () => {
    const { seq, hash } = (await head())!;
    return { seq, hash };
  };

  it('is confirmed by a verifier of another make', async () => {
    const { seq, hash } = await headOf();
    expect(python(out)).toMatchObject({ status: 0, stdout: `${seq} entries, head ${hash}\n`, stderr: '' });
  });

  it.each([
    ['a changed text', /payload was changed/, (line: string) => line.replace('停止', '四')],
    [
      'a changed type',
      /header was changed/,
      (line: string) => line.replace('"notice.reported"', '"notice.issued"'),
    ],
    ['a changed time', /hash is wrong/, (line: string) => line.replace(/"at":"\d/, '"at":"1')],
    ['a dropped entry', /does not end where head\.json says/, () => ''],
  ])('shows %s', (_what, reason, change) => {
    const file = join(out, 'entries.jsonl');
    const original = readFileSync(file, 'utf8');
    const lines = original.trimEnd().split('\n');
    const last = lines.pop()!;
    expect(change(last)).not.toBe(last);
    writeFileSync(file, [...lines, change(last)].join('\n').trimEnd() + '\n');
    const verdict = python(out);
    writeFileSync(file, original);
    expect(verdict.stderr).toMatch(reason);
    expect(verdict.status).toBe(1);
  });

  it('LEDGER-10 is verified by its files and a key alone, without any database', async () => {
    const { seq, hash } = await headOf();
    const nowhere = { LODESTONE_DATA_DIR: join(folder, 'none'), MONGODB_URI: 'mongodb://127.0.0.1:1/none' };
    const command = ['verify', '--files', out, '--key', join(out, 'keys.txt')];
    const holds = await lodestone(command, nowhere);
    expect(holds.stdout).toMatch(
      new RegExp(`^The chain of ${AGREEMENT} holds: ${seq} entries .* head ${hash}\\.\n$`),
    );
    expect(holds.code).toBe(0);
    const file = join(out, 'entries.jsonl');
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, original.replace('停止', '四'));
    const verdict = await lodestone([...command, '--json'], nowhere);
    writeFileSync(file, original);
    expect(verdict.code).toBe(3);
    expect(JSON.parse(verdict.stdout)).toMatchObject({ ok: false, file: 'entries.jsonl' });
  });

  it('is verified only when both files and key are named, and can be read', async () => {
    const missing = join(folder, 'missing');
    const keys = join(out, 'keys.txt');
    const [half, both, unreadable, noKey] = await Promise.all([
      lodestone(['verify', '--files', out], env),
      lodestone(['verify', AGREEMENT, '--files', out, '--key', keys], env),
      lodestone(['verify', '--files', missing, '--key', keys], env),
      lodestone(['verify', '--files', out, '--key', join(out, 'head.json')], env),
    ]);
    for (const misunderstood of [half, both])
      expectRefusal(misunderstood, /name either an agreement, or --files with --key/, 2);
    expectRefusal(unreadable, /missing.*cannot be read \(ENOENT\)/);
    expectRefusal(noKey, /head\.json must hold verifier keys, one a line/);
  });

  it('is never mixed with what a folder holds already', async () => {
    const again = await lodestone(['export', AGREEMENT, '--out', out], env);
    expectRefusal(again, /export is not empty; name a new one\./);
  });

  it('says which place cannot be written', async () => {
    const file = join(out, 'head.json');
    expectRefusal(await lodestone(['export', AGREEMENT, '--out', file], env), /head\.json cannot be written/);
  });
});

it('verify names the entry that was tampered with, by a code of its own', async () => {
  const entries = room.connection.collection<{ _id: string; payload: string; seq: number }>('entries');
  const { _id, payload, seq } = (await entries.findOne({ payload: /"code":"JP"/ }))!;
  await entries.updateOne({ _id }, { $set: { payload: payload.replace('"code":"JP"', '"code":"US"') } });
  const verdict = await lodestone(['verify', AGREEMENT, '--json'], env);
  await entries.updateOne({ _id }, { $set: { payload } });
  expect(verdict.code).toBe(3);
  expect(JSON.parse(verdict.stdout)).toMatchObject({ ok: false, at: seq });
});
