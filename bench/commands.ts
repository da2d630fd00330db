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

/** A command over HTTP on a kept connection: a delegation takes its position on the notice. */
export async function commandOverHttp(url: string, notice: string): Promise<Work> {
  const { token } = await signIn(url, PARTY);
  const target = `${url}/api/v1/agreements/${AGREEMENT}/notices/${notice}/responses/${PARTY}/position`;
  const body = JSON.stringify(POSITION);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return () =>
    new Promise((resolve, reject) => {
      const sent = request(target, { method: 'PUT', agent, headers }, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 200) resolve(null);
          else reject(new Error(`The command was answered with ${answer.statusCode}.`));
        });
      });
      sent.once('error', reject).end(body);
    });
}

interface Stored {
  _id: string;
  [field: string]: unknown;
}

/**
 * The same writes by the bare driver: the head updated, an entry inserted and the notice replaced in one
 * transaction, with the sizes and indexes of the product's own, in another database of the same server.
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
  return () =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        const from = seq;
        seq += 1;
        await bare
          .collection<Stored>('heads')
          .updateOne({ _id: head, seq: from }, { $set: { seq, hash, at } }, { session });
        await bare
          .collection<Stored>('entries')
          .insertOne({ ...entry, _id: `${head}:${seq}`, seq }, { session });
        await bare.collection<Stored>('notices').replaceOne({ _id: record._id }, record, { session });
      }),
    );
}
