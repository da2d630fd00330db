import { append } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';
import { until } from '../setup/until';

const TOKEN = 'a token of at least thirty-two characters';

let room: Room;
beforeAll(async () => {
  room = await startRoom(['JP'], { LODESTONE_METRICS_TOKEN: TOKEN });
}, 60_000);
afterAll(() => room.close());

const scrape = (headers: Record<string, string> = {}): Promise<string> =>
  room.anonymous.get<string>('/metrics', headers).expectStatus(200);

/** The value of one series, written as in the answer, such as `lodestone_tasks{state="dead"}`. */
async function valueOf(series: string): Promise<number | null> {
  const line = (await scrape()).split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length));
}

describe('who may ask', () => {
  const throughProxy = { 'x-forwarded-for': '198.51.100.7' };

  it('OPS-1 the machine itself, without a token', async () => {
    const { headers, body } = await room.anonymous.get<string>('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain;.* version=0\.0\.4/);
    expect(body).toMatch(/^lodestone_build_info\{version="[\d.]+"\} 1$/m);
    expect(body).toMatch(/^process_cpu_seconds_total /m);
  });

  it.each([
    ['nobody whom a proxy passes on', throughProxy],
    ['nobody with another token', { ...throughProxy, authorization: 'Bearer something else' }],
    ['no signed-in person', { ...throughProxy, authorization: 'session' }],
  ])('OPS-1 %s', async (_, headers: Record<string, string>) => {
    const sent =
      headers['authorization'] === 'session'
        ? { ...headers, authorization: `Bearer ${room.secretariat.token}` }
        : headers;
    await room.anonymous.get('/metrics', sent).expectProblem(401, 'metrics.token-required');
  });

  it('OPS-1 a collector with the token', async () => {
    expect(await scrape({ ...throughProxy, authorization: `Bearer ${TOKEN}` })).toContain('lodestone_');
  });
});

describe('requests', () => {
  const count = (labels: string) => valueOf(`http_request_duration_seconds_count{${labels}}`);

  it('OPS-2 are counted by the template of their route, and what has no route together', async () => {
    const route = 'method="GET",route="/api/v1/agreements/:agreement",status="2xx"';
    await room.secretariat.get(`/agreements/${AGREEMENT}`).expectStatus(200);
    await until('the request is counted', async () => ((await count(route)) ?? 0) >= 1);
    const nowhere = 'method="GET",route="none",status="4xx"';
    const before = (await count(nowhere)) ?? 0;
    await room.anonymous.get('/somewhere/else').expectStatus(404);
    await until('the refusal is counted', async () => (await count(nowhere)) === before + 1);
    expect(await scrape()).not.toContain('somewhere');
  });

  it('that were refused are counted beside those that were not', async () => {
    const refused = 'method="GET",route="/api/v1/agreements/:agreement",status="4xx"';
    await room.anonymous.get(`/agreements/${AGREEMENT}`).expectStatus(401);
    await until('the refusal is counted', async () => (await count(refused)) === 1);
  });
});

it('the ledger counts what became of commands, and how many shared a transaction', async () => {
  const count = async (outcome: string) =>
    (await valueOf(`lodestone_commands_total{agreement="${AGREEMENT}",outcome="${outcome}"}`)) ?? 0;
  const before = { committed: await count('committed'), rejected: await count('rejected') };
  const shared = (await valueOf('lodestone_commit_group_size_sum')) ?? 0;
  const unknown = `/agreements/${AGREEMENT}/notices/N-2026-999/issue`;
  await Promise.all([
    append(room.app),
    append(room.app),
    room.secretariat.post(unknown, { level: 'alert' }, { 'if-match': '"1"' }).expectStatus(404),
  ]);
  expect(await count('committed')).toBe(before.committed + 2);
  expect(await count('rejected')).toBe(before.rejected + 1);
  expect(await valueOf('lodestone_commit_group_size_sum')).toBeGreaterThanOrEqual(shared + 2);
});

it('a head that no checkpoint covers is shown by its age', async () => {
  await until('it is signed', async () => (await valueOf('lodestone_checkpoint_lag_seconds')) === 0);
});

it('the ledger shows where each chain ends', async () => {
  const [seq] = await append(room.app);
  expect(await valueOf(`lodestone_ledger_head_seq{agreement="${AGREEMENT}"}`)).toBe(seq);
});

it('a live reader is counted, with how late it was sent what', async () => {
  const reader = await LiveReader.open(room.url, room.secretariat.token, AGREEMENT);
  expect(await valueOf('lodestone_sockets_open')).toBe(1);
  const before = (await valueOf('lodestone_tail_lag_seconds_count')) ?? 0;
  const [seq] = await append(room.app);
  await reader.next((entry) => entry.seq === seq);
  expect(await valueOf('lodestone_tail_lag_seconds_count')).toBe(before + 1);
  expect(await valueOf('lodestone_tail_behind_entries')).toBe(0);
  reader.close();
  await until('the socket is gone', async () => (await valueOf('lodestone_sockets_open')) === 0);
});

it('tasks are counted by state, and how late they ran', async () => {
  expect(await valueOf('lodestone_tasks{state="dead"}')).toBe(0);
  const tasks = room.connection.collection<{ _id: string } & Record<string, unknown>>('tasks');
  const now = room.clock.milliseconds();
  const task = { agreement: AGREEMENT, data: {}, leasedUntil: now + 3_600_000, attempts: 0, lastError: null };
  await tasks.insertMany([
    { _id: 'a', kind: 'test', dueAt: now + 60_000, isDead: false, ...task },
    { _id: 'b', kind: 'test', dueAt: now - 500, isDead: false, ...task },
    { _id: 'c', kind: 'test', dueAt: now - 5_000, isDead: false, ...task },
    { _id: 'd', kind: 'test', dueAt: now - 9_000, isDead: true, ...task },
  ]);
  const states = (await scrape()).match(/^lodestone_tasks\{.*$/gm);
  expect(states).toEqual([
    'lodestone_tasks{state="waiting"} 1',
    'lodestone_tasks{state="due"} 1',
    'lodestone_tasks{state="overdue"} 1',
    'lodestone_tasks{state="dead"} 1',
  ]);
  await tasks.updateOne({ _id: 'c' }, { $set: { leasedUntil: 0 } });
  await room.runTasks(); // nobody handles it: the run fails
  expect(await valueOf('lodestone_task_failures_total{kind="test"}')).toBe(1);
  await tasks.deleteMany({ kind: 'test' });
});

it('failed sign-ins are counted', async () => {
  const before = await valueOf('lodestone_failed_sign_ins_total');
  await room.anonymous
    .post('/auth/login', { email: 'nobody@example.org', password: 'wrong' })
    .expectStatus(401);
  expect(await valueOf('lodestone_failed_sign_ins_total')).toBe(Number(before) + 1);
});

it('the database is up', async () => {
  expect(await valueOf('lodestone_database_up{kind="embedded"}')).toBe(1);
});
