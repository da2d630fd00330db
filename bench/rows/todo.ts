import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { foundAgreement, type Founded } from '../../test/faults/found-agreement';
import { NOTICES, REPORT } from '../../test/fixtures/room-notice';
import { AGREEMENT } from '../../test/setup/harness';
import { judge, type Row } from '../figures';
import { alternate, ratePerSecond, summarise, type Pair } from '../measure';
import { ADMIN, Server } from '../server';
import type { World } from '../world';

const PARTIES = ['JP', 'KR'];
const RUNNING = 10;
const PAST = 10_000;
const BATCH = 1_000;

interface Stored {
  _id: string;
  agreement: string;
  sortKey: string;
  waitsFor: string[];
  notice: { id: string };
}

/** The to-do of a delegate with ten notices running, beside one indexed find of the same, before and after 10,000 more are over. */
export async function todo({ isQuick }: World): Promise<Row> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
  const server = await Server.start(dataDir);
  const client = await new mongoose.mongo.MongoClient(server.databaseUri).connect();
  try {
    const founded = await foundAgreement(server.url, PARTIES, ADMIN);
    const notices = client.db('lodestone').collection<Stored>('notices');
    for (let i = 0; i < RUNNING; i += 1) await issue(founded);
    const past = await issue(founded);
    await resolve(founded, past);
    const find = () => notices.find({ waitsFor: { $in: [`${AGREEMENT}/party:JP`] } }).toArray();
    const ask = () => askTwoRowsEach(founded);
    const measure = async () => {
      const [rounds, times] = isQuick ? [5, 60] : [9, 200];
      return summarise(
        await alternate(
          rounds,
          () => ratePerSecond(times, ask),
          () => ratePerSecond(times, find),
        ),
      );
    };
    const early = await measure();
    await copyMany(notices, `${AGREEMENT}/${past}`);
    const late = await measure();
    return [flat(early, late)];
  } finally {
    await client.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function issue({ secretariat }: Founded): Promise<string> {
  const { id } = await secretariat.post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  await secretariat
    .post(`${NOTICES}/${id}/issue`, { level: 'alert' }, { 'if-match': '"1"' })
    .expectStatus(200);
  return id;
}

const resolve = ({ secretariat }: Founded, id: string) =>
  secretariat
    .post(`${NOTICES}/${id}/resolve`, { summary: 'It ended.' }, { 'if-match': '"2"' })
    .expectStatus(200);

/** An acknowledgement and a position for each running notice; anything else is not the same work. */
async function askTwoRowsEach({ delegates }: Founded): Promise<void> {
  const { items } = await delegates['JP']!.get<{ items: unknown[] }>('/me/todo').expectStatus(200);
  if (items.length !== 2 * RUNNING)
    throw new Error(`The to-do has ${items.length} rows instead of ${2 * RUNNING}.`);
}

/** Stores a notice that is over as many times as an agreement has had them, as numbers of an earlier year. */
async function copyMany(notices: mongoose.mongo.Collection<Stored>, of: string): Promise<void> {
  const original = await notices.findOne({ _id: of });
  if (!original || original.waitsFor.length > 0) throw new Error('The notice to copy is not over.');
  for (let from = 1; from <= PAST; from += BATCH) {
    const copies = Array.from({ length: BATCH }, (_, i) => {
      const id = `N-2000-${String(from + i)}`;
      const sortKey = `2000-${String(from + i).padStart(7, '0')}`;
      return { ...original, _id: `${AGREEMENT}/${id}`, sortKey, notice: { ...original.notice, id } };
    });
    await notices.insertMany(copies);
  }
}

type Measured = Pair<number> & { ratio: number };

/** Each beside the find of the same minutes, so that a machine that slows down is not taken for growth. */
const flat = (early: Measured, late: Measured) =>
  judge({
    what: `a to-do over HTTP with ${RUNNING} notices running and ${PAST.toLocaleString('en')} over, per indexed find`,
    measured: late.ours,
    against: { what: 'none over', measured: early.ours },
    unit: '/s',
    ratio: late.ratio / early.ratio,
    limit: { atLeast: 0.8 },
  });
