import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Checkpoints, openCheckpoint, parseVerifierKey } from '../../src/platform/checkpoints';
import { signCheckpoint } from '../../src/platform/checkpoints/checkpoint';
import { CheckpointsRepository } from '../../src/platform/checkpoints/checkpoints.repository';
import { openNote, signNote, verifierKeyText } from '../../src/platform/checkpoints/signed-note';
import { Clock } from '../../src/platform/clock';
import { LedgerRepository } from '../../src/platform/ledger';
import { append } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { until } from '../setup/until';

const LEDGER = `/agreements/${AGREEMENT}/ledger`;
const { privateKey: KEY } = generateKeyPairSync('ed25519');
const ORIGIN = 'lodestone.example/critical-minerals-2026';
const HASH = '0a'.repeat(32);
const keyOf = (name: string, key: KeyObject) => parseVerifierKey(verifierKeyText(name, key))!;

/** The example in C2SP's signed-note: another program's signature and key. */
const EXAMPLE_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const EXAMPLE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

describe('a signed note', () => {
  it('by another program is opened', () => {
    const key = parseVerifierKey(EXAMPLE_KEY)!;
    expect(openNote(EXAMPLE, [key])?.text).toMatch(/^If you think cryptography/);
    expect(openNote(EXAMPLE.replace('answer', 'question'), [key])).toBeNull();
  });

  it.each([
    ['no key', 'lodestone'],
    ['another id', EXAMPLE_KEY.replace('c74f20a3', 'c74f20a4')],
    ['another name', EXAMPLE_KEY.replace('Peter', 'Paul')],
  ])('has no verifier key of %s', (_, text) => expect(parseVerifierKey(text)).toBeNull());
});

describe('LEDGER-9 a checkpoint', () => {
  const note = signCheckpoint(ORIGIN, { seq: 42, hash: HASH }, KEY);

  it('is origin, size and hash, signed under the name of its origin', () => {
    const hash = Buffer.from(HASH, 'hex').toString('base64');
    expect(note.split('\n').slice(0, 4)).toEqual([ORIGIN, '42', hash, '']);
    expect(note.split('\n')[4]).toMatch(/^— lodestone\.example\/critical-minerals-2026 [A-Za-z0-9+/]{91}=$/);
    expect(openCheckpoint(note, [keyOf(ORIGIN, KEY)])).toEqual({ origin: ORIGIN, seq: 42, hash: HASH });
  });

  it.each([
    ['another key', note, keyOf(ORIGIN, generateKeyPairSync('ed25519').privateKey)],
    ['the same key under another name', note, keyOf('elsewhere.example/x', KEY)],
    ['another size', note.replace('\n42\n', '\n43\n'), keyOf(ORIGIN, KEY)],
    ['more than three lines', signNote(`${ORIGIN}\n1\n${HASH}\nmore\n`, ORIGIN, KEY), keyOf(ORIGIN, KEY)],
  ])('is not opened with %s', (_, changed, key) => expect(openCheckpoint(changed, [key])).toBeNull());
});

describe('LEDGER-9 over HTTP', () => {
  let room: Room;
  beforeAll(async () => {
    room = await startRoom(['JP']);
  }, 60_000);
  afterAll(() => room.close());

  const keys = async () =>
    (await room.delegates['JP']!.get<{ items: { key: string }[] }>(`${LEDGER}/keys`).expectStatus(200)).items;
  const latest = async (query = '') => {
    const text = await room.delegates['JP']!.get<string>(`${LEDGER}/checkpoint${query}`).expectStatus(200);
    return openCheckpoint(
      text,
      (await keys()).map(({ key }) => parseVerifierKey(key)!),
    );
  };

  it('the end of the chain is signed within a second of a commit, in text', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [seq] = await append(room.app);
      const committed = Date.now();
      await until('the head is signed', async () => (await latest())?.seq === seq);
      expect(Date.now() - committed).toBeLessThan(1_000);
      const head = await room.connection.collection('heads').findOne({ _id: AGREEMENT as never });
      expect(await latest()).toMatchObject({ seq, hash: String(head?.['hash']) });
    }
    const { headers } = await room.delegates['JP']!.get(`${LEDGER}/checkpoint`);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await keys()).toHaveLength(1);
  });

  it('a key is listed once it signs here: another name beside a server that signed adds none', async () => {
    const [seq] = await append(room.app);
    await until('it is signed', async () => (await latest())?.seq === seq);
    const before = await keys();
    const beside = new Checkpoints(
      room.app.get(LedgerRepository),
      room.app.get(CheckpointsRepository),
      room.app.get(Clock),
      KEY,
      { publicUrl: 'https://elsewhere.example' },
    );
    await beside.signHeads();
    expect(await keys()).toEqual(before);
  });

  it('an older one is found by its size, and one that is not there yet is refused', async () => {
    const [first] = await append(room.app);
    await until('it is signed', async () => (await latest())?.seq === first);
    const [second] = await append(room.app, { count: 3 });
    await until('the next is signed', async () => (await latest())?.seq === second! + 2);
    expect((await latest(`?size=${first}`))?.seq).toBe(first);
    expect((await latest(`?size=${second}`))?.seq).toBe(second! + 2);
    await room.secretariat.get(`${LEDGER}/checkpoint?size=9999`).expectProblem(404, 'checkpoint.none');
    await room.secretariat.get(`${LEDGER}/checkpoint?size=0`).expectProblem(400, 'request.invalid');
  });
});
