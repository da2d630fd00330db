import { ApiClient, type Answer } from '../setup/api-client';
import { foundAgreement, type Founded } from './found-agreement';
import { ADMINISTRATOR, ServerProcess } from './server-process';

/** A thousand wrong sign-ins harm nobody else. */
const ATTEMPTS = 1_000;
const AT_ONCE = 20;
/** Far above what a quiet machine needs, far below what people notice as an outage. */
const P99_MILLISECONDS = 2_000;

let server: ServerProcess;
let founded: Founded;
beforeEach(async () => {
  server = await ServerProcess.start({ LODESTONE_RATE_LIMIT: 'on' });
  founded = await foundAgreement(server.url, ['JP']);
}, 60_000);
afterEach(() => server.end());

/** Sends wrong passwords, some at once, and gives how many answers there were of each status. */
async function flood(emailOf: (n: number) => string): Promise<Record<number, number>> {
  const anybody = new ApiClient(server.url);
  const counts: Record<number, number> = {};
  let sent = 0;
  const attempt = async (): Promise<void> => {
    while (sent < ATTEMPTS) {
      const email = emailOf((sent += 1));
      const { status, headers } = await anybody.post('/auth/login', { email, password: 'not the password' });
      counts[status] = (counts[status] ?? 0) + 1;
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attempt));
  return counts;
}

/** Repeats a request until the flood is over; the slowest but one in a hundred, in milliseconds. */
async function p99Meanwhile(
  flooding: Promise<unknown>,
  request: () => PromiseLike<Answer<unknown>>,
): Promise<number> {
  const times: number[] = [];
  let isOver = false;
  void flooding.finally(() => (isOver = true));
  while (!isOver) {
    const start = performance.now();
    expect((await request()).status).toBe(200);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  expect(times.length).toBeGreaterThan(10);
  return times[Math.floor(times.length * 0.99)]!;
}

it('for one account: it is closed, others sign in from the same address, and nobody waits', async () => {
  const victim = ADMINISTRATOR.email;
  const flooding = flood(() => victim);
  const neighbour = new ApiClient(server.url).signIn(
    'delegate.jp@example.org',
    'correct horse battery staple',
  );
  const [health, me, counts] = await Promise.all([
    p99Meanwhile(flooding, () => new ApiClient(server.url).get('/api/health/live')),
    p99Meanwhile(flooding, () => founded.delegates['JP']!.get('/me')),
    flooding,
    neighbour,
  ]);
  expect(counts).toEqual({ 401: 10, 429: ATTEMPTS - 10 });
  console.info(`Meanwhile, p99: health ${Math.round(health)} ms, /me ${Math.round(me)} ms.`);
  expect(Math.max(health, me)).toBeLessThan(P99_MILLISECONDS);
  const { status } = await new ApiClient(server.url).post('/auth/login', ADMINISTRATOR);
  expect(status).toBe(429);
}, 60_000);

it('for a thousand accounts from one address: the address is closed, sessions go on, and nobody waits', async () => {
  const flooding = flood((n) => `guess${n}@example.org`);
  const [health, me, counts] = await Promise.all([
    p99Meanwhile(flooding, () => new ApiClient(server.url).get('/api/health/live')),
    p99Meanwhile(flooding, () => founded.delegates['JP']!.get('/me')),
    flooding,
  ]);
  console.info(`Meanwhile, p99: health ${Math.round(health)} ms, /me ${Math.round(me)} ms.`);
  expect(Object.keys(counts)).toEqual(['401', '429']);
  expect(counts[401]).toBeLessThanOrEqual(100 + AT_ONCE);
  expect(Math.max(health, me)).toBeLessThan(P99_MILLISECONDS);
}, 60_000);
