import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { toInstant } from '../src/domain/calendar/instant';
import type { LedgerEvent } from '../src/domain/ledger/events';
import { startEngine } from '../src/platform/embedded';
import type { EntryRecord } from '../src/platform/ledger';
import { seal } from '../src/platform/ledger/seal';
import { AGREEMENT, PARTIES } from './room';

const BATCH = 2_000;

const event = (party: string): LedgerEvent => ({
  type: 'notice.position-taken',
  payload: {
    status: 'actual',
    party,
    position: {
      stance: 'can-help',
      note: 'Stocks of refined cobalt cover forty-five days of consumption.',
      ownLoss: { amount: '1200', unit: 't' },
      stockCoverDays: 45,
    },
    late: false,
    via: 'portal',
  },
});

/** The entry after `seq`, as a delegation's command would have sealed it. */
export function sealNext(from: { seq: number; hash: string }, notice: string): EntryRecord {
  const party = PARTIES[from.seq % PARTIES.length]!;
  return seal({
    agreement: AGREEMENT,
    seq: from.seq + 1,
    at: toInstant(Date.now()),
    prevHash: from.hash,
    actor: { kind: 'person', id: randomUUID(), party },
    subject: { kind: 'notice', id: notice },
    audience: 'parties',
    event: event(party),
  });
}

interface Head {
  _id: string;
  seq: number;
  hash: string;
  at: string;
}

/** Lengthens the stored chain to `size` sealed entries, in bulk, while no server runs on the data folder. */
export async function fillChain(dataDir: string, size: number, notice: string): Promise<void> {
  const engine = await startEngine({ dataDir });
  const client = await new mongoose.mongo.MongoClient(engine.uri).connect();
  try {
    const heads = client.db('lodestone').collection<Head>('heads');
    const entries = client.db('lodestone').collection<EntryRecord>('entries');
    const head = await heads.findOne({ _id: AGREEMENT });
    if (!head) throw new Error('The agreement has no chain to lengthen.');
    let last: Pick<EntryRecord, 'seq' | 'hash' | 'at'> = head;
    while (last.seq < size) {
      const records: EntryRecord[] = [];
      while (records.length < BATCH && last.seq < size) records.push((last = sealNext(last, notice)));
      await entries.insertMany(records);
      const { seq, hash, at } = last;
      await heads.updateOne({ _id: AGREEMENT }, { $set: { seq, hash, at } });
    }
  } finally {
    await client.close();
    await engine.stop();
  }
}
