import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Instant } from '../calendar/instant';
import { canRead, type Audience, type Reader } from './audience';
import { follow, START, type ChainState } from './chain';
import { entryHash, GENESIS_HASH, headerText, payloadText, redact, type Entry } from './entry';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const HEADER = {
  actor: { kind: 'person' as const, id: 'u1', party: 'JP' },
  type: 'notice.acknowledged' as const,
  subject: { kind: 'notice', id: 'N-2026-001' },
  audience: 'parties' as Audience,
};

function chainOf(payloads: unknown[]): Entry[] {
  let prevHash = GENESIS_HASH;
  return payloads.map((payload, i) => {
    const headerSalt = 'a'.repeat(32);
    const payloadSalt = 'b'.repeat(32);
    const unsealed = {
      agreement: 'room',
      seq: i + 1,
      at: `2026-01-01T00:00:0${Math.min(i, 9)}.000+00:00` as Instant,
      headerHash: sha256(headerText({ ...HEADER, salt: headerSalt })),
      payloadHash: sha256(payloadText(payload, payloadSalt)),
      prevHash,
    };
    prevHash = entryHash(unsealed, sha256);
    return { ...unsealed, ...HEADER, payload, format: 1, headerSalt, payloadSalt, hash: prevHash };
  });
}

function verify(
  entries: Entry[],
): { ok: true; state: ChainState } | { ok: false; at: number; reason: string } {
  let state = START;
  for (const entry of entries) {
    const verdict = follow(state, entry, 'room', sha256);
    if (!verdict.ok) return verdict;
    state = verdict.state;
  }
  return { ok: true, state };
}

it('LEDGER-2 LEDGER-3 LEDGER-4 hash what the interface fixes, in RFC 8785 form', () => {
  expect(headerText({ ...HEADER, salt: 's' })).toBe(
    '{"actor":{"id":"u1","kind":"person","party":"JP"},"audience":"parties","salt":"s","subject":{"id":"N-2026-001","kind":"notice"},"type":"notice.acknowledged"}',
  );
  expect(payloadText({ b: 1, a: 'é' }, 's')).toBe('{"payload":{"a":"é","b":1},"salt":"s"}');
  const entry = {
    agreement: 'room',
    seq: 1,
    at: 't' as Instant,
    headerHash: 'h',
    payloadHash: 'p',
    prevHash: GENESIS_HASH,
  };
  const text = `{"agreement":"room","at":"t","format":1,"headerHash":"h","payloadHash":"p","prevHash":"${GENESIS_HASH}","seq":1}`;
  expect(entryHash(entry, sha256)).toBe(sha256(text));
});

it('LEDGER-1 LEDGER-6 a whole chain holds, redacted in any places', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.jsonValue(), fc.boolean()), { maxLength: 9 }), (parts) => {
      const entries = chainOf(parts.map(([payload]) => payload)).map((entry, i) =>
        parts[i]?.[1] ? redact(entry) : entry,
      );
      expect(verify(entries)).toMatchObject({ ok: true, state: { seq: parts.length } });
    }),
  );
});

const TAMPERINGS: [string, (entry: Entry) => Entry][] = [
  ['a changed payload', (e) => ({ ...e, payload: { other: true } })],
  ['a changed actor', (e) => ({ ...e, actor: { ...HEADER.actor, party: 'KR' } })],
  ['a changed audience', (e) => ({ ...e, audience: 'public' })],
  ['a changed type', (e) => ({ ...e, type: 'notice.resolved' })],
  ['another time', (e) => ({ ...e, at: '2026-01-01T00:00:09.999+00:00' as Instant })],
  ['another number', (e) => ({ ...e, seq: e.seq + 1 })],
  ['another agreement', (e) => ({ ...e, agreement: 'elsewhere' })],
  ['a header disclosed in part', (e) => ({ ...e, actor: null })],
  ['a payload without its salt', (e) => ({ ...e, payloadSalt: null })],
  [
    'a recomputed hash over another payload',
    (e) => {
      const changed = { ...e, payload: 1, payloadHash: sha256(payloadText(1, 'b'.repeat(32))) };
      return { ...changed, hash: entryHash(changed, sha256) };
    },
  ],
];

it.each(TAMPERINGS)('LEDGER-6 finds %s', (_, tamper) => {
  const entries = chainOf([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(verify(entries.map((entry, i) => (i === 1 ? tamper(entry) : entry)))).toMatchObject({ ok: false });
});

it('LEDGER-6 finds an entry left out and names its number', () => {
  const [first, , third] = chainOf([1, 2, 3]);
  expect(verify([first, third] as Entry[])).toMatchObject({ ok: false, at: 2 });
});

it('LEDGER-5 a redacted entry shows number, time and hashes only', () => {
  const [entry] = chainOf([{ secret: 'x' }]);
  const shown = Object.entries(redact(entry as Entry)).filter(([, value]) => value !== null);
  expect(shown.map(([key]) => key).sort()).toEqual([
    'agreement',
    'at',
    'format',
    'hash',
    'headerHash',
    'payloadHash',
    'prevHash',
    'seq',
  ]);
});

describe('ACCESS-1 ACCESS-2 audiences', () => {
  const secretariat: Reader = { role: 'secretariat', party: null };
  const japan: Reader = { role: 'delegate', party: 'JP' };
  const observer: Reader = { role: 'observer', party: 'JP' };
  it.each<[Audience, [boolean, boolean, boolean]]>([
    ['public', [true, true, true]],
    ['parties', [true, true, true]],
    ['secretariat', [true, false, false]],
    ['party:JP', [false, true, false]],
    ['party:KR', [false, false, false]],
    [
      ['secretariat', 'party:JP'],
      [true, true, false],
    ],
  ])(
    'ACCESS-1 ACCESS-2 %j is read by [secretariat, delegate of JP, observer of JP]: %j',
    (audience, expected) => {
      expect([secretariat, japan, observer].map((reader) => canRead(reader, audience))).toEqual(expected);
    },
  );
});
