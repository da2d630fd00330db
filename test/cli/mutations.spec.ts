import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CHECKPOINTS,
  checkpointLine,
  ENTRIES,
  entryLine,
  HEAD,
  headLine,
} from '../../src/cli/files/exported';
import { verifyFiles } from '../../src/cli/files/verify-files';
import { toInstant } from '../../src/domain/calendar/instant';
import { START } from '../../src/domain/ledger/chain';
import type { Entry } from '../../src/domain/ledger/entry';
import { parseVerifierKey } from '../../src/platform/checkpoints';
import { signCheckpoint } from '../../src/platform/checkpoints/checkpoint';
import { verifierKeyText } from '../../src/platform/checkpoints/signed-note';
import { unseal } from '../../src/platform/ledger';
import { seal } from '../../src/platform/ledger/seal';
import { AGREEMENT } from '../setup/harness';
import { Chance, MUTATIONS } from './mutations';

const SIZE = 24;
const EVERY = 5;
const COUNT = 10_000;
const REWRITES = 200;
const SEED = Number(process.env['LODESTONE_TEST_SEED'] ?? Date.now() % 2 ** 31);
const ORIGIN = `lodestone.example/${AGREEMENT}`;
const { privateKey: KEY } = generateKeyPairSync('ed25519');
const KEYS = [parseVerifierKey(verifierKeyText(ORIGIN, KEY))!];

/** The chain after `entries`, up to `SIZE`; what happens is another thing each time. */
function continued(entries: Entry[]): Entry[] {
  const chain = [...entries];
  while (chain.length < SIZE) {
    const { seq, hash } = chain.at(-1) ?? START;
    const record = seal({
      agreement: AGREEMENT,
      seq: seq + 1,
      at: toInstant(Date.UTC(2026, 2, 2) + seq * 1_000),
      prevHash: hash,
      actor: { kind: 'person', id: `person-${seq % 3}`, party: 'JP' },
      subject: { kind: 'notice', id: 'N-2026-001' },
      audience: seq % 4 === 0 ? ['secretariat', 'party:JP'] : 'parties',
      event: {
        type: 'notice.cancelled',
        payload: { status: 'actual', reason: `Entwarnung ${seq}, 停止 \u2028 “é”` },
      },
    });
    chain.push(unseal(record));
  }
  return chain;
}

const isSigned = ({ seq }: Entry): boolean => seq % EVERY === 0 || seq === SIZE;
const text = (lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));

function filesOf(entries: Entry[]): Record<string, Buffer> {
  const signed = entries.filter(isSigned);
  const { seq, hash } = entries.at(-1)!;
  return {
    [ENTRIES]: text(entries.map(entryLine)),
    [CHECKPOINTS]: text(signed.map((entry) => checkpointLine({ note: signCheckpoint(ORIGIN, entry, KEY) }))),
    [HEAD]: text([headLine({ agreement: AGREEMENT, seq, hash, checkpoints: signed.length })]),
  };
}

const original = continued([]);
const files = filesOf(original);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-mutations-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (changed: Record<string, Buffer>): void => {
  for (const [name, bytes] of Object.entries(changed)) writeFileSync(join(folder, name), bytes);
};

it('LEDGER-10 an export that nobody changed holds', async () => {
  write(files);
  expect(await verifyFiles(folder, KEYS)).toEqual({
    ok: true,
    agreement: AGREEMENT,
    size: SIZE,
    head: { seq: SIZE, hash: original.at(-1)!.hash },
    checkpoints: 5,
    withheld: 0,
  });
});

it(`LEDGER-10 catches each of ${COUNT} random changes to its files`, async () => {
  console.info(`Seed ${SEED}: LODESTONE_TEST_SEED=${SEED} repeats it.`);
  write(files);
  const chance = new Chance(SEED);
  const missed: string[] = [];
  for (let made = 0; made < COUNT;) {
    const file = chance.of([ENTRIES, ENTRIES, CHECKPOINTS, HEAD]);
    const name = chance.of(Object.keys(MUTATIONS));
    const bytes = MUTATIONS[name]!(files[file]!, chance);
    if (bytes.equals(files[file]!)) continue;
    made += 1;
    write({ [file]: bytes });
    const verdict = await verifyFiles(folder, KEYS);
    if (verdict.ok) missed.push(`${made}: ${name} in ${file}`);
    write({ [file]: files[file]! });
  }
  expect(missed).toEqual([]);
}, 300_000);

it(`LEDGER-10 catches each of ${REWRITES} chains rewritten from an entry on, whole but for the signatures`, async () => {
  const chance = new Chance(SEED);
  for (let made = 0; made < REWRITES; made += 1) {
    const kept = chance.below(SIZE);
    const rewritten = filesOf(continued(original.slice(0, kept)));
    write({ ...rewritten, [CHECKPOINTS]: files[CHECKPOINTS]! });
    const signed = Math.floor(kept / EVERY) + 1;
    expect(await verifyFiles(folder, KEYS)).toMatchObject({ ok: false, file: CHECKPOINTS, line: signed });
  }
}, 60_000);

it('LEDGER-10 refuses checkpoints signed by a key that was not named', async () => {
  write(files);
  const { privateKey } = generateKeyPairSync('ed25519');
  const other = [parseVerifierKey(verifierKeyText(ORIGIN, privateKey))!];
  expect(await verifyFiles(folder, other)).toEqual({
    ok: false,
    file: CHECKPOINTS,
    line: 1,
    reason: 'None of the keys signed this.',
  });
});

it('LEDGER-10 an erased payload is counted, and still bound by its hash', async () => {
  const erased = original.map((entry) =>
    entry.seq === 7 ? { ...entry, payload: null, payloadSalt: null } : entry,
  );
  write(filesOf(erased));
  expect(await verifyFiles(folder, KEYS)).toMatchObject({ ok: true, withheld: 1 });
});
