import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Instant } from '@domain/calendar/instant';
import { entryHash, GENESIS_HASH, headerText, payloadText, redact, type Entry } from '@domain/ledger/entry';
import { checkSignature, readCheckpoint } from './checkpoint';
import { verifyChain, type EntryPage } from './verify-chain';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const [headerSalt, payloadSalt] = ['a'.repeat(32), 'b'.repeat(32)];

/** A chain sealed with another implementation of SHA-256 than the one under test. */
function chain(length: number): Entry[] {
  let prevHash = GENESIS_HASH;
  return Array.from({ length }, (_, i) => {
    const header = {
      actor: { kind: 'person' as const, id: 'u1', party: 'JP' },
      type: 'notice.resolved' as const,
      subject: { kind: 'notice', id: 'N-2026-001' },
      audience: 'parties' as const,
    };
    const payload = { summary: `Kōbe ${i}` };
    const open = {
      agreement: 'room',
      seq: i + 1,
      at: `2026-01-01T00:00:00.${String(i).padStart(3, '0')}+00:00` as Instant,
      headerHash: sha256(headerText({ ...header, salt: headerSalt })),
      payloadHash: sha256(payloadText(payload, payloadSalt)),
      prevHash,
    };
    prevHash = entryHash(open, sha256);
    return { ...open, ...header, payload, format: 1, headerSalt, payloadSalt, hash: prevHash };
  });
}

async function* pagesOf(entries: Entry[], size = 3): AsyncGenerator<EntryPage> {
  const { seq, hash } = entries.at(-1)!;
  for (let i = 0; i < entries.length; i += size) {
    const items = entries.slice(i, i + size);
    yield await Promise.resolve({ items, next: null, head: { seq, hash } });
  }
}

const entries = chain(10);
const changed = (n: number, change: (entry: Entry) => Entry): Entry[] =>
  entries.map((entry) => (entry.seq === n ? change(entry) : entry));

it('LEDGER-6 passes a whole chain, with entries withheld, and says how many were open', async () => {
  const seen: number[] = [];
  const verdict = await verifyChain('room', pagesOf(changed(4, redact)), [], (seq) => seen.push(seq));
  expect(verdict).toMatchObject({ ok: true, head: { seq: 10, hash: entries[9]!.hash }, open: 9 });
  expect(seen).toEqual([3, 6, 9, 10]);
});

it.each<[string, (entry: Entry) => Entry]>([
  ['payload', (entry) => ({ ...entry, payload: { summary: 'other' } })],
  ['actor', (entry) => ({ ...entry, actor: { ...entry.actor!, party: 'KR' } })],
  ['time', (entry) => ({ ...entry, at: '2026-01-01T00:00:00.999+00:00' as Instant })],
])('LEDGER-6 names the entry whose %s was changed', async (_, change) => {
  for (const n of [1, 3, 7, 10])
    expect(await verifyChain('room', pagesOf(changed(n, change)))).toMatchObject({ ok: false, at: n });
});

it('LEDGER-6 names the place of an entry left out', async () => {
  const without = entries.filter(({ seq }) => seq !== 5);
  expect(await verifyChain('room', pagesOf(without))).toMatchObject({ ok: false, at: 5 });
});

it('LEDGER-10 holds the chain against what checkpoints state', async () => {
  const { seq, hash } = entries[6]!;
  expect(await verifyChain('room', pagesOf(entries), [{ seq, hash }])).toMatchObject({
    ok: true,
    kept: [{ seq }],
  });
  const other = await verifyChain('room', pagesOf(entries), [{ seq, hash: GENESIS_HASH }]);
  expect(other).toMatchObject({ ok: false, at: 7 });
  expect(await verifyChain('room', pagesOf(entries), [{ seq: 11, hash }])).toMatchObject({
    ok: false,
    at: 11,
  });
});

it('LEDGER-9 reads a signed checkpoint and finds a forged one', async () => {
  const origin = 'room.example/room';
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url');
  const typed = Buffer.concat([Buffer.from([1]), raw]);
  const id = createHash('sha256').update(`${origin}\n`).update(typed).digest().subarray(0, 4);
  const key = `${origin}+${id.toString('hex')}+${typed.toString('base64')}`;
  const text = `${origin}\n7\n${Buffer.from(entries[6]!.hash, 'hex').toString('base64')}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64');
  const note = `${text}\n— ${origin} ${signature}\n`;

  const checkpoint = readCheckpoint(note)!;
  expect(checkpoint).toMatchObject({ origin, seq: 7, hash: entries[6]!.hash });
  expect(await checkSignature(checkpoint, [key])).toBe('valid');
  expect(await checkSignature(readCheckpoint(note.replace('\n7\n', '\n8\n'))!, [key])).toBe('invalid');
  expect(await checkSignature(checkpoint, [])).toBe('invalid');
  expect(readCheckpoint('nothing of the kind')).toBeNull();
});
