import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Entry } from '../../src/domain/ledger/entry';
import { NOTICES, REPORT } from '../../test/fixtures/room-notice';
import { AGREEMENT } from '../../test/setup/harness';
import { foundAgreement, type Founded } from '../../test/faults/found-agreement';
import { judge, type Row } from '../figures';
import { now, quantile } from '../measure';
import { ADMIN, Server } from '../server';
import type { World } from '../world';

const PARTIES = ['AU', 'CA', 'DE', 'JP', 'KR'];
/** Of each party: two clocks, each missed and then chased twice. */
const STEPS_PER_PARTY = 6;
const LEDGER = `/agreements/${AGREEMENT}/ledger`;
const PAUSE_MILLISECONDS = 5;
const PATIENCE_MILLISECONDS = 60_000;

/** How late deadlines are kept when many fall together, and how soon after a commit the end of the chain is signed. */
export async function promptness({ isQuick }: World): Promise<Row> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
  const server = await Server.start(dataDir);
  try {
    const founded = await foundAgreement(server.url, PARTIES, ADMIN);
    const late = await lateness(founded, isQuick ? 5 : 20);
    const lags = await signingLags(founded, isQuick ? 10 : 40);
    return [
      judge({
        what: `the latest of ${late.length} deadlines that fall together`,
        measured: Math.max(...late),
        against: null,
        unit: 'ms late',
        limit: { atMost: 1_000 },
      }),
      judge({
        what: `commit to signed checkpoint, worst of ${lags.length} (median ${Math.round(quantile(lags, 0.5))} ms)`,
        measured: Math.max(...lags),
        against: null,
        unit: 'ms',
        limit: { atMost: 1_000 },
      }),
    ];
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Issues crises whose clocks run for one and two seconds, and how late each miss and chase was recorded. */
async function lateness({ secretariat }: Founded, notices: number): Promise<number[]> {
  await Promise.all(
    Array.from({ length: notices }, async () => {
      const { id } = await secretariat.post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
      await secretariat
        .post(`${NOTICES}/${id}/issue`, { level: 'crisis' }, { 'if-match': '"1"' })
        .expectStatus(200);
    }),
  );
  const expected = notices * PARTIES.length * STEPS_PER_PARTY;
  for (const deadline = now() + PATIENCE_MILLISECONDS; now() < deadline; await delay(250)) {
    const steps = await chased({ secretariat });
    if (steps.length >= expected) return steps.map((entry) => Date.parse(entry.at) - dueAt(entry));
  }
  throw new Error('Not every deadline was kept.');
}

async function chased({ secretariat }: Pick<Founded, 'secretariat'>): Promise<Entry[]> {
  const found: Entry[] = [];
  for (let after: string | null = '0'; after !== null;) {
    const path: string = `${LEDGER}?limit=500&types=notice.clock-missed,notice.chased&after=${after}`;
    const page: { items: Entry[]; next: string | null } = await secretariat
      .get<{ items: Entry[]; next: string | null }>(path)
      .expectStatus(200);
    found.push(...page.items);
    after = page.next;
  }
  return found;
}

const AFTER_DEADLINE: Record<string, number> = { head: 1_000, delegation: 2_000 };

function dueAt({ payload }: Entry): number {
  const { dueAt: deadline, to = '' } = payload as { dueAt: string; to?: string };
  return Date.parse(deadline) + (AFTER_DEADLINE[to] ?? 0);
}

/** Milliseconds from the answer to a command until the checkpoint over its entry can be read. */
async function signingLags({ secretariat }: Founded, times: number): Promise<number[]> {
  const lags: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await secretariat.post(NOTICES, REPORT).expectStatus(201);
    const committed = now();
    const { head } = await secretariat.get<{ head: { seq: number } }>(`${LEDGER}?limit=1`).expectStatus(200);
    while ((await secretariat.get(`${LEDGER}/checkpoint?size=${head.seq}`)).status !== 200)
      await delay(PAUSE_MILLISECONDS);
    lags.push(now() - committed);
    await delay(Math.random() * 300);
  }
  return lags;
}
