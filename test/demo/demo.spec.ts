import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DEMO_AGREEMENT, seedDemo } from '../../src/demo/seed-demo';
import { ApiClient } from '../setup/api-client';
import { startApp, type TestApp } from '../setup/harness';

const A = `/agreements/${DEMO_AGREEMENT}`;
/** By the test's clock, which stands at 2 March 2026. */
const TODAY = '2026-03-02';
const TWO_YEARS_AGO = '2024-03-02';

const CERTAINTY: Record<string, string> = { verified: 'observed', partial: 'likely', unverified: 'possible' };

type Row = Record<
  | 'event_id'
  | 'date_effective'
  | 'date_end_or_suspended'
  | 'mineral_ids'
  | 'description'
  | 'source'
  | 'verification',
  string
>;
interface Notice {
  id: string;
  version: number;
  state: string;
  urgency: string;
  severity: string;
  certainty: string;
  loss: unknown;
  minerals: { mineral: string }[];
  description: string;
  references: string[];
}

const record = parse<Row>(readFileSync(join(__dirname, '../../data/events/disruptions.csv')), {
  columns: true,
});

let room: TestApp;

beforeAll(async () => {
  room = await startApp({ LODESTONE_DEMO: '1' });
  await seedDemo(room.app, () => undefined);
}, 60_000);

afterAll(() => room.close());

async function notices(): Promise<Notice[]> {
  return (await room.admin.get<{ items: Notice[] }>(`${A}/notices?limit=500`).expectStatus(200)).items;
}
const head = async () => (await room.admin.get(`${A}/ledger/verify`).expectStatus(200))['head'];
const idOf = ({ references }: Notice) => references[0]?.split(':')[0];

it('has one notice for each row of the record, and none besides', async () => {
  expect((await notices()).map(idOf).sort()).toEqual(record.map(({ event_id }) => event_id).sort());
});

it('says what the record says, how well that is verified, and invents nothing', async () => {
  const found = new Map((await notices()).map((notice) => [idOf(notice), notice]));
  for (const row of record) {
    expect(found.get(row.event_id)).toMatchObject({
      description: row.description,
      references: [`${row.event_id}: ${row.source} (${row.verification})`],
      loss: null,
      severity: 'unknown',
      urgency: 'unknown',
      certainty: CERTAINTY[row.verification] ?? 'likely', // a mark with a reservation counts as partial
    });
    const minerals = found.get(row.event_id)?.minerals.map(({ mineral }) => mineral);
    expect(minerals).toEqual(row.mineral_ids.split(/[;|]/));
  }
});

it('has resolved what is over and issued what is not', async () => {
  // Dates of the record are years, months or days, which sort as text.
  const isOver = ({ date_effective: began, date_end_or_suspended: ended }: Row) =>
    (ended !== '' && ended <= TODAY) || began < TWO_YEARS_AGO;
  const expected = Object.fromEntries(
    record.map((row) => [row.event_id, isOver(row) ? 'resolved' : 'issued']),
  );
  expect(new Set(Object.values(expected)).size).toBe(2);
  expect(Object.fromEntries((await notices()).map((notice) => [idOf(notice), notice.state]))).toEqual(
    expected,
  );
});

it('says that its parties are illustrative', async () => {
  const { title } = await room.admin.get(A).expectStatus(200);
  expect(title).toMatch(/demonstration; the parties are illustrative/);
});

it('lists an account for every role, and each can sign in', async () => {
  const { items } = await room.anonymous
    .get<{ items: { email: string; password: string; role: string }[] }>('/demo/accounts')
    .expectStatus(200);
  const roles = new Set(items.map(({ role }) => role));
  for (const role of ['secretariat', 'head', 'delegate', 'observer']) expect(roles).toContain(role);
  for (const { email, password } of items) await new ApiClient(room.url).signIn(email, password);
});

it('adds nothing when it is loaded again, also after somebody has used it', async () => {
  const { id, version } = (await notices()).find(({ state }) => state === 'issued')!;
  await room.admin
    .post(`${A}/notices/${id}/cancel`, { reason: 'Tried out.' }, { 'if-match': `"${version}"` })
    .expectStatus(200);
  const before = await head();
  await seedDemo(room.app, () => undefined);
  expect(await head()).toEqual(before);
});
