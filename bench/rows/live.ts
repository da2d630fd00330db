import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';
import { unseal, type EntryRecord } from '../../src/platform/ledger';
import { judge, type Row } from '../figures';
import { sealNext } from '../fill-chain';
import { alternate, now, quantile, summarise, type Pair } from '../measure';
import { AGREEMENT, PARTIES, signIn } from '../room';
import { BareServer } from '../sockets/bare-server';
import { Crowd } from '../sockets/crowd';
import { withServer, type World } from '../world';

type Client = InstanceType<typeof mongoose.mongo.MongoClient>;

const SOCKETS = 1_000;
const PER_SECOND = 10;

/** Sends an entry; gives its number and when it was committed or, bare, sent */
type Send = () => Promise<{ seq: number; at: number }>;

/**
 * From the commit to its entry on a thousand sockets, ten a second, beside bare socket.io sending the same bytes.
 * The commits come from another process of the same database, so that their end is known to the instant.
 */
export const live = (world: World): Promise<Row> =>
  withServer(world, async ({ url, databaseUri }) => {
    const bare = await BareServer.start();
    const client = new mongoose.mongo.MongoClient(databaseUri);
    const crowds: Crowd[] = [];
    try {
      const sessions = await Promise.all(PARTIES.map((party) => signIn(url, party)));
      const tokens = sessions.map(({ token }) => String(token));
      const ours = await Crowd.connect({ url, tokens, sockets: SOCKETS, agreement: AGREEMENT });
      crowds.push(ours);
      const theirs = await Crowd.connect({ url: bare.url, tokens, sockets: SOCKETS, agreement: null });
      crowds.push(theirs);
      const commit = await committing(client, world.notices[0]!);
      const send = sending(bare, world.notices[0]!);
      const [rounds, entries] = world.isQuick ? [2, 20] : [5, 60];
      const pairs = await alternate(
        rounds,
        () => latencies(ours, commit, entries),
        () => latencies(theirs, send, entries),
      );
      return [figure('p50', 0.5, pairs), figure('p99', 0.99, pairs)];
    } finally {
      await Promise.all(crowds.map((crowd) => crowd.close()));
      await bare.stop();
      await client.close();
    }
  });

/** Milliseconds from each commit to its receipt on each socket. */
async function latencies(crowd: Crowd, send: Send, entries: number): Promise<number[]> {
  const sent = new Map<number, number>();
  const start = now();
  for (let i = 0; i < entries; i += 1) {
    await delay(Math.max(0, start + (i * 1000) / PER_SECOND - now()));
    const { seq, at } = await send();
    sent.set(seq, at);
  }
  const received = await crowd.received([...sent.keys()]);
  return Object.entries(received).flatMap(([seq, times]) =>
    times.map((time) => time - sent.get(Number(seq))!),
  );
}

/** Commits sealed entries to the agreement's chain: head and entry in one transaction. */
async function committing(client: Client, notice: string): Promise<Send> {
  const heads = client.db('lodestone').collection<{ _id: string; seq: number; hash: string }>('heads');
  const entries = client.db('lodestone').collection<EntryRecord>('entries');
  let last = await heads.findOne({ _id: AGREEMENT });
  return async () => {
    if (!last) throw new Error('The agreement has no chain.');
    const record = sealNext(last, notice);
    const { seq, hash, at } = record;
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await heads.updateOne({ _id: AGREEMENT }, { $set: { seq, hash, at } }, { session });
        await entries.insertOne(record, { session });
      }),
    );
    last = { _id: AGREEMENT, seq, hash };
    return { seq, at: now() };
  };
}

/** Has the bare server broadcast entries of the same size. */
function sending(server: BareServer, notice: string): Send {
  let last = { seq: 0, hash: '' };
  return async () => {
    const record = sealNext(last, notice);
    last = record;
    return { seq: record.seq, at: await server.broadcast(unseal(record)) };
  };
}

function figure(name: string, share: number, pairs: Pair<number[]>[]) {
  const quantiles = pairs.map(({ ours, theirs }) => ({
    ours: quantile(ours, share),
    theirs: quantile(theirs, share),
  }));
  const { ours, theirs, ratio } = summarise(quantiles);
  return judge({
    what: `commit to entry on ${SOCKETS.toLocaleString('en')} sockets, ${name}`,
    measured: ours,
    against: { what: 'bare socket.io', measured: theirs },
    unit: 'ms',
    ratio,
    limit: { atMost: 1.3 },
  });
}
