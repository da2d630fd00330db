import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection, Model } from 'mongoose';
import { Database, Documents } from '../../src/platform/database';
import { startApp, type TestApp } from '../setup/harness';

interface Party {
  _id: string;
  agreement: string;
  code: string;
}

let app: TestApp;
let parties: Model<Party>;
let documents: Documents;
let database: Database;
beforeAll(async () => {
  app = await startApp();
  parties = app.app.get<Connection>(getConnectionToken()).model<Party>('Party');
  documents = app.app.get(Documents);
  database = app.app.get(Database);
}, 60_000);
afterAll(() => app.close());

const party = (code: string, more: object = {}): Party => ({
  _id: `x/${code}`,
  agreement: 'x',
  code,
  ...more,
});
const stored = (code: string) => app.connection.collection<Party>('parties').findOne({ _id: `x/${code}` });

/** How often the database is asked while `work` runs, by kind. */
async function operations(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const listen = ({ method, collectionName }: { method: string; collectionName: string }): void => {
    if (collectionName === 'parties') seen.push(method);
  };
  app.connection.on('operation-start', listen);
  await work();
  app.connection.off('operation-start', listen);
  return seen;
}

it('within a transaction a document is read once and written once', async () => {
  await documents.save(parties, party('JP'));
  const asked = await operations(() =>
    database.transaction(async () => {
      for (let n = 1; n <= 5; n += 1) {
        const found = await documents.find(parties, 'x/JP');
        await documents.save(parties, { ...found!, round: n } as Party);
      }
    }),
  );
  expect(asked).toEqual(['findOne', 'bulkWrite']);
  expect(await stored('JP')).toMatchObject({ code: 'JP', round: 5 });
});

it('a query in the transaction finds what was saved before it, and what it changes is read again', async () => {
  await database.transaction(async () => {
    await documents.save(parties, party('AU'));
    expect(await parties.countDocuments({ agreement: 'x', code: 'AU' })).toBe(1);
    await documents.save(parties, party('AU', { name: 'Australia' }));
    await parties.updateOne({ _id: 'x/AU' }, { $set: { renamed: true } }, { strict: false });
    expect(await documents.find(parties, 'x/AU')).toMatchObject({ name: 'Australia', renamed: true });
    await documents.save(parties, party('BE'));
    expect(await parties.aggregate([{ $match: { _id: 'x/BE' } }])).toHaveLength(1);
  });
  expect(await stored('AU')).toMatchObject({ name: 'Australia', renamed: true });
});

it('nothing that was saved is stored when the transaction fails', async () => {
  const failing = database.transaction(async () => {
    await documents.save(parties, party('CL'));
    await parties.countDocuments({ code: 'CL' });
    await documents.save(parties, party('CD'));
    throw new Error('broken on the way');
  });
  await expect(failing).rejects.toThrow('broken on the way');
  expect([await stored('CL'), await stored('CD')]).toEqual([null, null]);
});

it('outside of a transaction, those asked for while another is read are read together', async () => {
  for (const code of ['DE', 'FI', 'FR']) await documents.save(parties, party(code));
  const ids = ['x/DE', 'x/FI', 'x/FR', 'x/none', 'x/FI'];
  let found: (Party | null)[] = [];
  const asked = await operations(async () => {
    found = await Promise.all(ids.map((id) => documents.find(parties, id)));
  });
  expect(found.map((document) => document?.code ?? null)).toEqual(['DE', 'FI', 'FR', null, 'FI']);
  expect(asked).toEqual(['find', 'find']);
});
