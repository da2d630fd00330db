import mongoose from 'mongoose';
import { setTimeout as delay } from 'node:timers/promises';
import { unseal, type EntryRecord } from '../../src/platform/ledger';
import { judge, type Row } from '../figures';
import { sealNext } from '../fill-chain';
import { compare, now, quantile } from '../measure';
import { AGREEMENT, PARTIES, signIn } from '../room';
import { BareServer } from '../sockets/bare-server';
import { Crowd } from '../sockets/crowd';
import { withServer, type World } from '../world';

const SOCKETS = 1_000;
const PER_SECOND = 10;

/** Sends an entry; gives its number and when it was committed or, bare, sent. */
type Send = () => Promise<{ seq: number; at: number }>;

/**
 * From the commit to its entry on a thousand sockets, ten a second, beside bare socket.io sending the same bytes.
 * The commits come from another process of the same database, so that their end is known to the instant.
 */
export const live = (world: World): Promise<Row> =>
  withServer(world, async ({ url, databaseUri }) => {
    const client = await new mongoose.mongo.MongoClient(databaseUri).connect();
    const bare = await BareServer.start();
    const crowds: Crowd[] = [];
    try {
      const sessions = await Promise.all(PARTIES.map((party) => signIn(url, party)));
      const tokens = sessions.map(({ token }) => String(token));
      const ours = await Crowd.connect({ url, tokens, sockets: SOCKETS, agreement: AGREEMENT });
      crowds.push(ours);
      const theirs = await Crowd.connect({ url: bare.url, tokens, sockets: SOCKETS, agreement: null });
      crowds.push(theirs);
      const commit = await committing(client, world.notice);
      const send = sending(bare, world.notice);
      const shares = [0.5, 0.99];
      const [rounds, entries] = world.isQuick ? [2, 20] : [5, 60];
      const results = { ours: [] as number[][], theirs: [] as number[][] };
      await compare(
        rounds,
        async () => results.ours.push(await latencies(ours, commit, entries)),
        async () => results.theirs.push(await latencies(theirs, send, entries)),
      );
      return shares.map((share) => figure(share, results));
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
  return Object.entries(received).flatMap(([seq, times]) => times.map((time) => time - sent.get(Number(seq))!));
}
