import { startApp, type TestApp } from '../setup/harness';
import { ApiClient } from '../setup/api-client';
import { PeopleService } from '../../src/modules/people';

const PASSWORD = 'cobalt comes with copper';
const REFUSED = 'sign-in.refused';

interface SignedIn {
  accessToken: string;
  expiresAt: string;
  user: { id: string; email: string; name: string; admin: boolean; roles: unknown[] };
}

let app: TestApp;
let throttled: TestApp;

const addPerson = (to: TestApp, email: string, password = PASSWORD) =>
  to.app.get(PeopleService).addPerson({ email, name: 'Akira Sato', password, isAdmin: false, seats: [] });

const logIn = (to: TestApp, email: string, password = PASSWORD) =>
  to.anonymous.post<SignedIn>('/auth/login', { email, password });

/** Signs in and gives the cookie as a browser would send it. */
async function browserOf(email: string): Promise<{ cookie: string; accessToken: string }> {
  const { status, headers, body } = await logIn(app, email);
  expect(status).toBe(200);
  return { cookie: String(headers.get('set-cookie')).split(';')[0] ?? '', accessToken: body.accessToken };
}

const withToken = (token: string): ApiClient => new ApiClient(app.url, token);

beforeAll(async () => {
  [app, throttled] = await Promise.all([startApp(), startApp({ LODESTONE_RATE_LIMIT: 'on' })]);
});
afterAll(() => Promise.all([app.close(), throttled.close()]));

describe('signing in', () => {
  it('gives the account, a token of 15 minutes and a cookie that scripts and other sites do not get', async () => {
    const person = await addPerson(app, 'Sato@Example.org');
    const { status, body, headers } = await logIn(app, 'SATO@example.org');
    expect(status).toBe(200);
    expect(body.user).toEqual({
      id: person._id,
      email: 'sato@example.org',
      name: 'Akira Sato',
      admin: false,
      roles: [],
    });
    expect(body.expiresAt).toBe('2026-03-02T08:15:00.000+00:00');
    expect(headers.get('set-cookie')).toMatch(
      /^lodestone_session=[\w.-]+; Max-Age=604800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect(await withToken(body.accessToken).get('/me').expectStatus(200)).toEqual(body.user);
  });

  it('stores the password as argon2id and nothing else of it', async () => {
    const person = await addPerson(app, 'stored@example.org');
    const stored = await app.connection.collection('people').findOne({ email: person.email });
    expect(stored?.['passwordHash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(stored)).not.toContain(PASSWORD);
  });

  it('answers and takes the same for a wrong password and an unknown account', async () => {
    await addPerson(app, 'known@example.org');
    const attempt = async (email: string) => {
      const begun = performance.now();
      const { body } = await app.anonymous.post('/auth/login', { email, password: 'not the password' });
      const { requestId, ...problem } = body;
      return { problem, requestId, milliseconds: performance.now() - begun };
    };
    const known = [];
    const unknown = [];
    for (let i = 0; i < 9; i += 1) {
      known.push(await attempt('known@example.org'));
      unknown.push(await attempt('nobody@example.org'));
    }
    expect(known[0]?.problem).toMatchObject({ status: 401, code: REFUSED });
    expect(unknown[0]?.problem).toEqual(known[0]?.problem);
    const ratio = median(unknown.map((a) => a.milliseconds)) / median(known.map((a) => a.milliseconds));
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it('refuses an incomplete or overfull request by field', async () => {
    const problem = await app.anonymous
      .post('/auth/login', { email: 'x', pass: 1 })
      .expectProblem(400, 'request.invalid');
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/email', '/pass', '/password']);
  });
});

describe('a session', () => {
  it('is refreshed from the cookie or a valid token, also after the first token expired', async () => {
    await addPerson(app, 'refresh@example.org');
    const { cookie, accessToken } = await browserOf('refresh@example.org');
    app.clock.advance({ minutes: 16 });
    await withToken(accessToken).get('/me').expectProblem(401, 'session.required');
    await withToken(accessToken).post('/auth/refresh').expectProblem(401, 'session.required');
    const renewed = await app.anonymous.post<SignedIn>('/auth/refresh', {}, { cookie }).expectStatus(200);
    await withToken(renewed.accessToken).get('/me').expectStatus(200);
    const again = await withToken(renewed.accessToken).post<SignedIn>('/auth/refresh').expectStatus(200);
    await withToken(again.accessToken).get('/me').expectStatus(200);
  });

  it('ends at once for cookie and token alike when its owner signs out', async () => {
    await addPerson(app, 'leaving@example.org');
    const { cookie, accessToken } = await browserOf('leaving@example.org');
    const other = await browserOf('leaving@example.org');
    const { status, headers } = await app.anonymous.post('/auth/logout', {}, { cookie });
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/^lodestone_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    await app.anonymous.get('/me', { cookie }).expectProblem(401, 'session.required');
    await app.anonymous.post('/auth/refresh', {}, { cookie }).expectProblem(401, 'session.required');
    await withToken(accessToken).get('/me').expectProblem(401, 'session.required');
    await withToken(other.accessToken).get('/me').expectStatus(200);
  });

  it('ends at once when its row is gone', async () => {
    const person = await addPerson(app, 'revoked@example.org');
    const { cookie, accessToken } = await browserOf('revoked@example.org');
    await app.connection.collection('sessions').deleteMany({ person: person._id });
    await withToken(accessToken).get('/me').expectProblem(401, 'session.required');
    await app.anonymous.get('/me', { cookie }).expectProblem(401, 'session.required');
  });

  it('lasts 12 hours without use and 7 days in all', async () => {
    await addPerson(app, 'idle@example.org');
    const unused = await browserOf('idle@example.org');
    const used = await browserOf('idle@example.org');
    const me = ({ cookie }: { cookie: string }) => app.anonymous.get('/me', { cookie });
    app.clock.advance({ hours: 11 });
    await me(used).expectStatus(200);
    app.clock.advance({ hours: 2 });
    await me(used).expectStatus(200);
    await me(unused).expectProblem(401, 'session.required');
    for (let hours = 13; hours < 7 * 24 - 11; hours += 11) {
      app.clock.advance({ hours: 11 });
      await me(used).expectStatus(200);
    }
    app.clock.advance({ hours: 11 });
    await me(used).expectProblem(401, 'session.required');
  });

  it('is not opened by a forged, unsigned or misplaced token', async () => {
    await addPerson(app, 'target@example.org');
    const { cookie, accessToken } = await browserOf('target@example.org');
    const [, claims, signature] = accessToken.split('.');
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const cookieToken = cookie.split('=')[1] ?? '';
    for (const token of [
      `${unsigned}.${claims}.`,
      `${unsigned}.${claims}.${signature}`,
      'nonsense',
      cookieToken,
    ]) {
      await withToken(token).get('/me').expectProblem(401, 'session.required');
    }
    for (const value of [accessToken, 'nonsense', '']) {
      await app.anonymous
        .get('/me', { cookie: `lodestone_session=${value}` })
        .expectProblem(401, 'session.required');
    }
    // An Authorization header escapes the cross-site check, so the cookie must not count beside it.
    await app.anonymous
      .get('/me', { cookie, authorization: 'Basic eA==' })
      .expectProblem(401, 'session.required');
  });

  it("is not used by another site's page", async () => {
    await addPerson(app, 'victim@example.org');
    const { cookie, accessToken } = await browserOf('victim@example.org');
    const crossSite = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    await app.anonymous
      .post('/auth/logout', {}, { cookie, ...crossSite })
      .expectProblem(403, 'request.cross-site');
    await app.anonymous
      .post('/auth/logout', {}, { cookie, origin: 'https://elsewhere.example' })
      .expectProblem(403, 'request.cross-site');
    await app.anonymous
      .post('/auth/refresh', {}, { cookie, 'sec-fetch-site': 'same-origin' })
      .expectStatus(200);
    await withToken(accessToken).post('/auth/refresh', {}, crossSite).expectStatus(200);
  });
});

describe('guessing passwords', () => {
  it('is stopped after ten failures for the account, however many come at once, and for no other', async () => {
    await addPerson(throttled, 'guessed@example.org');
    await addPerson(throttled, 'neighbour@example.org');
    const guesses = Array.from({ length: 30 }, (_, i) =>
      logIn(throttled, 'guessed@example.org', `guess ${i}`),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    const { status, headers } = await logIn(throttled, 'GUESSED@example.org');
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(600);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(900);
    await logIn(throttled, 'neighbour@example.org').expectStatus(200);
  });

  it('counts failures only', async () => {
    await addPerson(throttled, 'frequent@example.org');
    const signIns = Array.from({ length: 12 }, () => logIn(throttled, 'frequent@example.org'));
    expect((await Promise.all(signIns)).map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it('is stopped after a hundred failures from the address, over whatever accounts', async () => {
    await throttled.connection.collection('failed_sign_ins').deleteMany({});
    await addPerson(throttled, 'colleague@example.org');
    const guess = (i: number) => logIn(throttled, `nobody.${i}@example.org`, 'a password');
    const first = await Promise.all(Array.from({ length: 99 }, (_, i) => guess(i)));
    expect(first.map(({ status }) => status)).toEqual(Array(99).fill(401));
    await logIn(throttled, 'colleague@example.org').expectStatus(200);
    await guess(99).expectProblem(401, REFUSED);
    const refused = await logIn(throttled, 'colleague@example.org').expectProblem(429, 'sign-in.throttled');
    expect(refused.detail).toMatch(/^Too many failed sign-ins from this address; try again in \d+ min\.$/);
  });
});

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
