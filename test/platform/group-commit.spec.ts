import * as fc from 'fast-check';
import type { LedgerEvent } from '../../src/domain/ledger/events';
import { conflict } from '../../src/domain/result';
import { Documents } from '../../src/platform/database';
import { unwrap } from '../../src/platform/errors';
import { Ledger, SYSTEM, type Commit } from '../../src/platform/ledger';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

const joined = (person: string): LedgerEvent => ({
  type: 'person.joined',
  payload: { person, name: person, role: 'observer', party: null },
});

let room: Room;
beforeAll(async () => {
  room = await startRoom(['JP']);
}, 60_000);
afterAll(() => room.close());

const japan = () => room.connection.collection<{ _id: string; marks?: string[] }>('parties');
const mark = (name: string) =>
  room.connection
    .model('Party')
    .updateOne({ _id: `${AGREEMENT}/JP` }, { $push: { marks: name } }, { strict: false });
const marks = async (): Promise<string[]> => (await japan().findOne({ _id: `${AGREEMENT}/JP` }))?.marks ?? [];
const chain = (after: number) =>
  room.connection
    .collection('entries')
    .find({ seq: { $gt: after } })
    .sort({ seq: 1 })
    .toArray();
const size = (): Promise<number> => room.connection.collection('entries').countDocuments({});
const append = (commit: Commit, name: string) =>
  commit.append(joined(name), { subject: { kind: 'person', id: name }, audience: 'parties' });

const refuse = (name: string): never => unwrap(conflict('test.refused', `${name} is refused.`));

/** What a command does, in the order in which it does it. */
const WORKS: Record<string, (commit: Commit, name: string) => Promise<unknown>> = {
  stored: async (commit, name) => {
    await mark(name);
    const { seq, hash } = append(commit, name);
    return { seq, hash };
  },
  'refused at once': async (_, name) => refuse(name),
  'refused after it appended': async (commit, name) => {
    append(commit, name);
    return refuse(name);
  },
  'refused after it wrote': async (commit, name) => {
    await mark(name);
    append(commit, name);
    return refuse(name);
  },
  'broken after it wrote': async (commit, name) => {
    await mark(name);
    append(commit, name);
    throw new Error(`${name} broke.`);
  },
  'of an answer that only reads': async () => (await marks()).length,
};
const KINDS = Object.keys(WORKS);

const sendAtOnce = (kinds: string[], prefix: string) =>
  Promise.allSettled(
    kinds.map((kind, i) =>
      room.app.get(Ledger).commit(AGREEMENT, SYSTEM, (commit) => WORKS[kind]!(commit, `${prefix}-${i}`)),
    ),
  );

describe('LEDGER-8 commands at once share transactions', () => {
  it('and each of any mixture is stored whole under its receipt, or not at all', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 40 }),
        async (kinds) => {
          const prefix = `run-${(run += 1)}`;
          const [before, marked] = [await size(), (await marks()).length];
          const outcomes = await sendAtOnce(kinds, prefix);
          const stored = kinds.flatMap((kind, i) => (kind === 'stored' ? [`${prefix}-${i}`] : []));
          const entries = await chain(before);
          expect(entries.map(({ subjectId }) => String(subjectId)).sort()).toEqual([...stored].sort());
          expect((await marks()).slice(marked).sort()).toEqual([...stored].sort());
          kinds.forEach((kind, i) => {
            const name = `${prefix}-${i}`;
            const outcome = outcomes[i]!;
            if (kind === 'stored') {
              const { seq, hash } = entries.find(({ subjectId }) => subjectId === name)!;
              expect(outcome).toEqual({ status: 'fulfilled', value: { seq, hash } });
            } else if (kind.startsWith('refused')) {
              expect(outcome).toMatchObject({ reason: { rejection: { detail: `${name} is refused.` } } });
            } else if (kind.startsWith('broken')) {
              expect(outcome).toMatchObject({ reason: { message: `${name} broke.` } });
            } else expect(outcome.status).toBe('fulfilled');
          });
        },
      ),
      { numRuns: 25 },
    );
    const verdict = await room.secretariat.get(`/agreements/${AGREEMENT}/ledger/verify`).expectStatus(200);
    expect(verdict).toMatchObject({ ok: true, size: await size() });
  }, 120_000);

  it('and keep their order where none fails, in fewer transactions than commands', async () => {
    const before = await size();
    let transactions = 0;
    const startSession = room.connection.startSession.bind(room.connection);
    const counted = jest.spyOn(room.connection, 'startSession').mockImplementation((options) => {
      transactions += 1;
      return startSession(options);
    });
    await sendAtOnce(
      Array.from({ length: 30 }, () => 'stored'),
      'order',
    );
    counted.mockRestore();
    const names = (await chain(before)).map(({ subjectId }) => String(subjectId));
    expect(names).toEqual(Array.from({ length: 30 }, (_, i) => `order-${i}`));
    expect(transactions).toBe(2); // the first alone, the others who came meanwhile together
  });

  it('and one whose document cannot be stored fails alone', async () => {
    const before = await size();
    const documents = room.app.get(Documents);
    const parties = room.connection.model<{ _id: string; text: string }>('Party');
    const save = (name: string, text: string) =>
      room.app.get(Ledger).commit(AGREEMENT, SYSTEM, async (commit) => {
        await documents.save(parties, { _id: `${AGREEMENT}/${name}`, text });
        append(commit, name);
      });
    const texts = ['small', 'small', 'x'.repeat(17 * 1024 * 1024), 'small'];
    const outcomes = await Promise.allSettled(texts.map((text, i) => save(`held-${i}`, text)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await chain(before)).map(({ subjectId }) => String(subjectId))).toEqual([
      'held-0',
      'held-1',
      'held-3',
    ]);
    const held = await room.connection.collection('parties').countDocuments({ text: { $exists: true } });
    expect(held).toBe(3);
  });

  it('and one whose commit is lost with the connection is found, not done again', async () => {
    const before = await size();
    const transaction = room.connection.transaction.bind(room.connection);
    let lost = 0;
    const losing = jest.spyOn(room.connection, 'transaction').mockImplementation(async (...given) => {
      const result = await transaction(...given);
      if ((lost += 1) === 1) throw new Error('The answer to the commit was lost.');
      return result;
    });
    const names = ['lost-0', 'lost-1', 'lost-2'];
    const receipts = await Promise.all(
      names.map((name) =>
        room.app.get(Ledger).commit(AGREEMENT, SYSTEM, async (commit) => append(commit, name).seq),
      ),
    );
    losing.mockRestore();
    const entries = await chain(before);
    expect(entries.map(({ subjectId }) => String(subjectId))).toEqual(names);
    expect(entries.map(({ seq }) => Number(seq))).toEqual(receipts);
  });

  it('and each sees what those before it did', async () => {
    const seen = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        room.app.get(Ledger).commit(AGREEMENT, SYSTEM, async (commit) => {
          const before = (await room.connection
            .model<{ marks?: string[] }>('Party')
            .findById(`${AGREEMENT}/JP`)
            .lean()) as { marks?: string[] };
          await mark(`seen-${i}`);
          append(commit, `seen-${i}`);
          return before.marks?.at(-1);
        }),
      ),
    );
    expect(seen.slice(1)).toEqual(Array.from({ length: 9 }, (_, i) => `seen-${i}`));
  });
});
