import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import mongoose from 'mongoose';
import type { Work } from './measure';
import { AGREEMENT, signIn } from './room';

type Client = InstanceType<typeof mongoose.mongo.MongoClient>;

const PARTY = 'JP';
const POSITION = {
  stance: 'can-help',
  note: 'Stocks of refined cobalt cover forty-five days of consumption; a release is prepared.',
  ownLoss: { amount: '1200', unit: 't' },
  stockCoverDays: 45,
};

/** A command over HTTP on a kept connection: a delegation takes its position, on one notice after another. */
export async function commandOverHttp(url: string, notices: string[], party = PARTY): Promise<Work> {
  const { token } = await signIn(url, party);
  const targets = notices.map(
    (id) => `${url}/api/v1/agreements/${AGREEMENT}/notices/${id}/responses/${party}/position`,
  );
  let sent = 0;
  const body = JSON.stringify(POSITION);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return () =>
    new Promise((resolve, reject) => {
      const target = targets[sent++ % targets.length]!;
      const put = request(target, { method: 'PUT', agent, headers }, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 200) resolve(null);
          else reject(new Error(`The command was answered with ${answer.statusCode}.`));
        });
      });
      put.once('error', reject).end(body);
    });
}

interface Stored {
  _id: string;
  [field: string]: unknown;
}

/**
 * The same writes by the bare driver: the head updated, entries inserted and the notice replaced for each, in one
 * transaction that those who wait share, with the sizes and indexes of the product's own, in another database of the same server.
 */
export async function sameWritesBare(client: Client, notice: string): Promise<Work> {
  const product = client.db('lodestone');
  const bare = client.db('bare');
  await bare.dropDatabase();
  for (const name of ['entries', 'heads', 'notices']) {
    await bare.createCollection(name);
    const indexes = await product.collection(name).indexes();
    for (const { key } of indexes.filter(({ name }) => name !== '_id_'))
      await bare.collection(name).createIndex(key);
  }
  const [entry] = await product.collection<Stored>('entries').find().sort({ _id: -1 }).limit(1).toArray();
  const record = await product.collection<Stored>('notices').findOne({ _id: `${AGREEMENT}/${notice}` });
  if (!entry || !record) throw new Error('There is nothing to copy; send a command first.');
  const { hash, at } = entry;
  const head = randomUUID();
  let seq = 0;
  await bare.collection<Stored>('heads').insertOne({ _id: head, seq, hash, at });
  await bare.collection<Stored>('notices').insertOne(record);
  return writingTogether(async (group) => {
    const from = seq;
    const entries = Array.from({ length: group }, (_, i) => ({
      ...entry,
      _id: `${head}:${from + 1 + i}`,
      seq: from + 1 + i,
    }));
    seq += group;
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await bare
          .collection<Stored>('heads')
          .updateOne({ _id: head, seq: from }, { $set: { seq, hash, at } }, { session });
        await bare.collection<Stored>('entries').insertMany(entries, { session });
        const notices = bare.collection<Stored>('notices');
        for (let i = 0; i < group; i += 1) await notices.replaceOne({ _id: record._id }, record, { session });
      }),
    );
  });
}

/** Those that come while one writes wait, and write together. */
function writingTogether(write: (group: number) => Promise<void>): Work {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    waiting += 1;
    next ??= last = last.then(() => {
      const group = waiting;
      waiting = 0;
      next = null;
      return write(group);
    });
    return next;
  };
}
