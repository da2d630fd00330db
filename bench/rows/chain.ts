import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import mongoose from 'mongoose';
import { follow, START } from '../../src/domain/ledger/chain';
import { canonicalJson } from '../../src/domain/ledger/entry';
import { startEngine } from '../../src/platform/embedded';
import { sha256 } from '../../src/platform/hash';
import { LedgerRepository, LedgerViews, unseal, type EntryRecord } from '../../src/platform/ledger';
import { EntrySchema, HeadSchema, type HeadRecord } from '../../src/platform/ledger/ledger.schema';
import { judge, type Row } from '../figures';
import { fillChain } from '../fill-chain';
import { alternate, summarise, timed } from '../measure';
import { AGREEMENT } from '../room';
import type { World } from '../world';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const BATCH = 500;

/** Verification of a long chain beside reading it, and recomputing it in memory beside hashing the same bytes. */
export async function chain(world: World): Promise<Row> {
  const size = world.isQuick ? 10_000 : 100_000;
  await fillChain(world.dataDir, size, world.notices[0]!);
  const engine = await startEngine({ dataDir: world.dataDir });
  const connection = await mongoose
    .createConnection(engine.uri, { dbName: 'lodestone', autoIndex: false })
    .asPromise();
  try {
    const entries = connection.model<EntryRecord>('Entry', EntrySchema);
    const heads = connection.model<HeadRecord>('Head', HeadSchema);
    const repository = new LedgerRepository(entries, heads);
    return [...(await verification(repository, world)), ...(await recomputation(repository))];
  } finally {
    await connection.close();
    await engine.stop();
  }
}

async function verification(repository: LedgerRepository, { isQuick }: World): Promise<Row> {
  const views = new LedgerViews(repository);
  const verify = () => views.verify(AGREEMENT);
  const read = async (): Promise<void> => {
    for (let last = 0, end; (end = (await repository.after(AGREEMENT, last, BATCH)).at(-1));) last = end.seq;
  };
  const pairs = await alternate(
    isQuick ? 2 : 3,
    () => timed(verify),
    () => timed(read),
  );
  const { ours, theirs, ratio } = summarise(pairs);
  const { size, growth } = await memoryGrowth(views);
  return [
    judge({
      what: `verify a chain of ${size.toLocaleString('en')} entries`,
      measured: ours,
      against: { what: 'reading them', measured: theirs },
      unit: 'ms',
      ratio,
      limit: { atMost: 1.5 },
    }),
    judge({
      what: 'memory that grows while verifying it',
      measured: growth / 2 ** 20,
      against: null,
      unit: 'MiB',
      limit: { atMost: 16 },
    }),
  ];
}

/** Verifies once, and how many bytes more JavaScript holds at most than at the first of ten moments. */
async function memoryGrowth(views: LedgerViews): Promise<{ size: number; growth: number }> {
  const { seq: head } = await views.head(AGREEMENT);
  const held: number[] = [];
  const verdict = await views.verify(AGREEMENT, (seq) => {
    if (seq % Math.floor(head / 10) !== 0) return;
    collectGarbage();
    held.push(process.memoryUsage().heapUsed);
  });
  if (!verdict.ok) throw new Error(`The chain is broken at ${verdict.at}: ${verdict.reason}`);
  return { size: verdict.size, growth: Math.max(...held) - held[0]! };
}

async function recomputation(repository: LedgerRepository): Promise<Row> {
  const records: EntryRecord[] = [];
  for (
    let page;
    (page = await repository.after(AGREEMENT, records.length, BATCH)).length > 0 && records.length < 10_000;
  )
    records.push(...page);
  const entries = records.map(unseal);
  const texts = records.flatMap(
    ({ header, payload, agreement, seq, at, headerHash, payloadHash, prevHash }) => [
      header,
      String(payload),
      canonicalJson({ format: 1, agreement, seq, at, headerHash, payloadHash, prevHash }),
    ],
  );
  const recompute = async (): Promise<void> => {
    let state = START;
    for (const entry of entries) {
      const verdict = follow(state, entry, AGREEMENT, sha256);
      if (!verdict.ok) throw new Error(verdict.reason);
      state = verdict.state;
    }
  };
  const hash = async (): Promise<void> => {
    for (const text of texts) sha256(text);
  };
  const { ours, theirs, ratio } = summarise(
    await alternate(
      7,
      () => timed(recompute),
      () => timed(hash),
    ),
  );
  return [
    judge({
      what: `recompute ${entries.length.toLocaleString('en')} entries in memory`,
      measured: ours,
      against: { what: 'hashing the same bytes', measured: theirs },
      unit: 'ms',
      ratio,
      limit: { atMost: 6 },
    }),
  ];
}
