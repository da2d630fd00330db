import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Entry } from '../../src/domain/ledger/entry';
import { openCheckpoint, parseVerifierKey } from '../../src/platform/checkpoints';
import { NOTICES, REPORT } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT } from '../setup/harness';
import { until } from '../setup/until';
import { foundAgreement, type Founded } from './found-agreement';
import { insist } from './insist';
import { ServerProcess } from './server-process';

/** Server and database killed at random moments under load: nothing acknowledged is lost, nothing happens twice. */
const PARTIES = ['DE', 'JP', 'KR'];
const CLIENTS_PER_PARTY = 2;
const VICTIMS = ['server', 'database', 'both'] as const;
/** `npm run soak` sets more. */
const IS_SOAK = process.env['LODESTONE_SOAK_ROUNDS'] !== undefined;
const COUNT = Number(process.env['LODESTONE_SOAK_ROUNDS'] ?? 12);
const ROUNDS = Array.from({ length: COUNT }, (_, i) => VICTIMS[i % VICTIMS.length]!);
const ROUND_MILLISECONDS = 15_000;
/** Tokens last a quarter of an hour. */
const ROUNDS_PER_TOKEN = 20;
/** Clocks run one to four seconds after a notice is issued, so a kill falls before, between or after them. */
const LATEST_KILL_MILLISECONDS = 3_000;
/** At most one second late, or one second after a restart; the rest is for the load on this machine. */
const LATENESS_MILLISECONDS = 1_000 + 2_000;
const LEDGER = `/agreements/${AGREEMENT}/ledger`;

interface Receipt {
  seq: number;
  hash: string;
}

let server: ServerProcess;
let founded: Founded;
const receipts = new Map<string, Receipt>();
const outages: { victim: string; from: number; to: number }[] = [];
let keys = 0;
const newKey = () => ({ 'idempotency-key': `key-${(keys += 1)}` });

const issue = async (level: string): Promise<string> => {
  const { secretariat } = founded;
  const report = newKey();
  const { id } = await insist(() => secretariat.post<{ id: string }>(NOTICES, REPORT, report));
  const issuing = { ...newKey(), 'if-match': '"1"' };
  await insist(() => secretariat.post(`${NOTICES}/${id}/issue`, { level }, issuing));
  return id;
};

/** Sends one commitment after another until told to stop; the last one too is insisted on. */
async function pledge(by: ApiClient, path: string, name: string, isOver: () => boolean): Promise<void> {
  for (let n = 1; !isOver(); n += 1) {
    const note = `${name} ${n}`;
    const body = { kind: 'swap', quantity: { amount: '1', unit: 't' }, basis: 'contained', note };
    const key = newKey();
    const { receipt } = await insist(() => by.post<{ receipt: Receipt }>(path, body, key));
    receipts.set(note, receipt);
  }
}

async function kill(victim: (typeof VICTIMS)[number]): Promise<void> {
  const from = Date.now();
  if (victim === 'database') await server.killDatabase();
  else {
    await Promise.all([server.kill(), ...(victim === 'both' ? [server.killDatabase()] : [])]);
    await server.start();
  }
  await until('commands are served', () => server.isReady(), 20_000);
  outages.push({ victim, from, to: Date.now() });
}

async function chain(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const path = `${LEDGER}?limit=500&after=${entries.length}`;
    const page = await founded.secretariat
      .get<{ items: Entry[]; next: string | null }>(path)
      .expectStatus(200);
    entries.push(...page.items);
    if (page.next === null) return entries;
  }
}

/** What the servers of a soak said, to look into when it fails. */
function keepWords(words: string): void {
  if (IS_SOAK) appendFileSync('.lodestone/soak.log', words);
}

/** The chain verifies after each round, and its end is signed. */
async function verified(round: number, victim: string): Promise<void> {
  const { ok, size } = await founded.secretariat
    .get<{ ok: boolean; size: number }>(`${LEDGER}/verify`)
    .expectStatus(200);
  expect(ok).toBe(true);
  await until('the end is signed', async () => (await signedSize()) >= size, 5_000);
  if (IS_SOAK)
    process.stderr.write(
      `Round ${round} of ${COUNT} (${victim} killed): ${receipts.size} commands, ${size} entries hold.\n`,
    );
}

async function signedInAgain({ secretariat, delegates }: Founded): Promise<Founded> {
  const again = Object.entries(delegates).map(
    async ([code, one]) => [code, await one.signInAgain()] as const,
  );
  return {
    secretariat: await secretariat.signInAgain(),
    delegates: Object.fromEntries(await Promise.all(again)),
  };
}

/** How many entries the newest checkpoint covers; 0 where its signature does not hold. */
async function signedSize(): Promise<number> {
  const { items } = await founded.secretariat
    .get<{ items: { key: string }[] }>(`${LEDGER}/keys`)
    .expectStatus(200);
  const note = await founded.secretariat.get<string>(`${LEDGER}/checkpoint`).expectStatus(200);
  return (
    openCheckpoint(
      note,
      items.map(({ key }) => parseVerifierKey(key)!),
    )?.seq ?? 0
  );
}

beforeAll(async () => {
  server = await ServerProcess.start({}, keepWords);
  founded = await foundAgreement(server.url, PARTIES);
  for (const [round, victim] of ROUNDS.entries()) {
    const notice = await issue('alert');
    await issue('crisis');
    let isOver = false;
    const clients = PARTIES.flatMap((party) =>
      Array.from({ length: CLIENTS_PER_PARTY }, (_, i) =>
        pledge(
          founded.delegates[party]!,
          `${NOTICES}/${notice}/responses/${party}/commitments`,
          `${round} ${party} ${i}`,
          () => isOver,
        ),
      ),
    );
    await delay(Math.random() * LATEST_KILL_MILLISECONDS);
    await kill(victim);
    isOver = true;
    await Promise.all(clients);
    await verified(round + 1, victim);
    if (round % ROUNDS_PER_TOKEN === ROUNDS_PER_TOKEN - 1) founded = await signedInAgain(founded);
  }
}, COUNT * ROUND_MILLISECONDS);
afterAll(() => server.end());

it('every acknowledged command is in the chain exactly once, under the receipt that was given', async () => {
  const made = (await chain()).filter(({ type }) => type === 'notice.commitment-made');
  const noteOf = ({ payload }: Entry) => (payload as { commitment: { note: string } }).commitment.note;
  const inChain = made.map((entry) => [noteOf(entry), { seq: entry.seq, hash: entry.hash }] as const);
  expect(receipts.size).toBeGreaterThan(ROUNDS.length * PARTIES.length * CLIENTS_PER_PARTY);
  expect(inChain.length).toBe(receipts.size);
  expect(Object.fromEntries(inChain)).toEqual(Object.fromEntries(receipts));
});

it('every missed clock is recorded and chased exactly once, at most a second late or a second after a restart', async () => {
  const expected = ROUNDS.length * PARTIES.length * 2;
  const steps = async () =>
    (await chain()).filter(({ type }) => type === 'notice.clock-missed' || type === 'notice.chased');
  await until('every clock was chased', async () => (await steps()).length >= expected * 3, 30_000);
  const taken = await steps();
  const names = taken.map(({ type, subject, payload }) => {
    const { party, clock, to } = payload as { party: string; clock: string; to?: string };
    return [type, subject?.id, party, clock, to].join(' ');
  });
  expect(names.length).toBe(expected * 3);
  expect(new Set(names).size).toBe(expected * 3);
  const worst = Math.max(...taken.map(lateness));
  console.info(
    `${receipts.size} commands and ${taken.length} chases through ${outages.length} kills; the latest chase came ${worst} ms after it was due or commands were served again.`,
  );
  expect(taken.filter((entry) => lateness(entry) > LATENESS_MILLISECONDS).map(explain)).toEqual([]);
  expect(taken.filter((entry) => Date.parse(entry.at) < dueAt(entry)).map(explain)).toEqual([]);
}, 60_000);

it('LEDGER-9 the chain is whole, and signed to its end', async () => {
  const verdict = await founded.secretariat.get(`${LEDGER}/verify`).expectStatus(200);
  const size = (await chain()).length;
  expect(verdict).toMatchObject({ ok: true, size });
  expect(await signedSize()).toBe(size);
}, 60_000);

const AFTER_DEADLINE: Record<string, number> = { head: 1_000, delegation: 2_000 };

function dueAt({ payload }: Entry): number {
  const { dueAt: deadline, to = '' } = payload as { dueAt: string; to?: string };
  return Date.parse(deadline) + (AFTER_DEADLINE[to] ?? 0);
}

/** Milliseconds after it was due, or after the end of the outages that kept it waiting. */
function lateness(entry: Entry): number {
  const end = outages.reduce(
    (due, { from, to }) => (due >= from - 1_000 && due <= to ? to : due),
    dueAt(entry),
  );
  return Date.parse(entry.at) - end;
}

/** An entry among the outages, in milliseconds since it was due. */
function explain(entry: Entry) {
  const due = dueAt(entry);
  const around = outages.filter(
    ({ from, to }) => Math.abs(from - due) < 10_000 || Math.abs(to - due) < 10_000,
  );
  const times = around.map(({ victim, from, to }) => `${victim} ${from - due} to ${to - due}`);
  return { seq: entry.seq, at: Date.parse(entry.at) - due, outages: times };
}
