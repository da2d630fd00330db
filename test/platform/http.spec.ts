import type { Problem } from '../../src/platform/errors';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

let room: Room;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
}, 60_000);
afterAll(() => room.close());

const report = (change: object) => room.secretariat.post(NOTICES, { ...REPORT, ...change });
const raw = (body: string, headers: Record<string, string> = {}) =>
  room.secretariat.post(NOTICES, body, headers);
const pointersOf = ({ errors = [] }: Problem): string[] => errors.map(({ pointer }) => pointer);
const nested = (depth: number): object => (depth === 0 ? {} : { inner: nested(depth - 1) });

describe('a body', () => {
  it.each([
    ['a field that nobody knows', { colour: 'red' }, '/colour'],
    [
      'an unknown field further in',
      { loss: { ...REPORT.loss, quantity: { amount: '1', unit: 't', colour: 'red' } } },
      '/loss/quantity/colour',
    ],
    [
      'an unknown field in a list',
      { minerals: [{ mineral: 'cobalt', segments: ['ore'], colour: 'red' }] },
      '/minerals/0/colour',
    ],
    ['a field whose name needs escaping', { 'a/b~c': 1 }, '/a~1b~0c'],
    ['a number where text belongs', { headline: 7 }, '/headline'],
    ['a day that does not exist', { onset: '2025-02-30T00:00:00+00:00' }, '/onset'],
    ['ill-formed Unicode', { headline: 'lone \ud800 surrogate' }, '/headline'],
    ['a NUL character', { description: 'a\u0000b' }, '/description'],
    ['ill-formed Unicode in a name', { references: [{ '\udfff': 1 }] }, '/references/0'],
  ])('with %s is refused where it stands', async (_, change, pointer) => {
    expect(pointersOf(await report(change).expectProblem(400, 'request.invalid'))).toEqual([pointer]);
  });

  it('of astral characters is well-formed and comes back as it was sent', async () => {
    expect(await report({ headline: 'Cobalt 🚢 钴' }).expectStatus(201)).toMatchObject({
      headline: 'Cobalt 🚢 钴',
    });
  });

  it('that is nested too deep is refused', async () => {
    const { errors } = await report(nested(40)).expectProblem(400, 'request.invalid');
    expect(errors?.[0]?.detail).toMatch(/more than 32 deep/);
    await raw(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`).expectStatus(400);
  });

  it.each(['[]', '"text"', 'null', '7'])('that is %s and no object is refused', async (body) => {
    expect((await raw(body)).status).toBe(400);
  });

  it.each(['{"headline":', '{headline: 1}', '{"a":1}}'])('that is no JSON is refused: %s', async (body) => {
    await raw(body).expectProblem(400, 'request.not-json');
  });

  it('with __proto__ changes nothing and is refused by name', async () => {
    await raw('{"__proto__":{"isAdmin":true}}').expectProblem(400, 'request.invalid');
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ])('of type %s is 415', async (type) => {
    await raw('a=b', { 'content-type': type }).expectProblem(415, 'request.not-json');
  });

  it('in an unknown charset or encoding is 415', async () => {
    await raw('{}', { 'content-type': 'application/json; charset=koi8-r' }).expectProblem(
      415,
      'request.charset',
    );
    await raw('{}', { 'content-encoding': 'zebra' }).expectProblem(415, 'request.encoding');
  });

  it('beyond the limit is 413', async () => {
    await report({ description: 'x'.repeat(1_100_000) }).expectProblem(413, 'request.too-large');
  });
});

describe('a query', () => {
  it.each([
    ['limit=0', '/limit'],
    ['limit=501', '/limit'],
    ['limit=ten', '/limit'],
    ['colour=red', '/colour'],
    ['state=open', '/state'],
    ['after=%00', '/after'],
    ['q=a%00b', '/q'],
    ['after=bm9uc2Vuc2U', '/after'],
    ['limit=1&limit=2', '/limit'],
  ])('%s is refused where it stands', async (query, pointer) => {
    const problem = await room.secretariat.get(`${NOTICES}?${query}`).expectProblem(400, 'request.invalid');
    expect(pointersOf(problem)).toEqual([pointer]);
  });
});

describe('an address', () => {
  it('at which there is nothing is 404, also for whoever is not signed in', async () => {
    await room.anonymous.get('/nothing').expectProblem(404, 'route.unknown');
    await room.secretariat.get('/demo/accounts').expectProblem(404, 'route.unknown');
    expect((await room.anonymous.get('/api/v1/%E0%A4%A')).status).toBe(400);
  });

  it.each([
    ['PUT', '/me', 'GET, HEAD'],
    ['DELETE', NOTICES, 'GET, HEAD, POST'],
    ['GET', '/auth/login', 'POST'],
    ['OPTIONS', `${NOTICES}/N-2026-001/issue`, 'POST'],
    ['PATCH', '/api/health/live', 'GET, HEAD'],
  ])('that has no %s says what %s has: %s', async (method, path, allow) => {
    const answer = await room.anonymous.send<Problem>(method, path, undefined, {});
    expect(answer).toMatchObject({ status: 405, body: { code: 'route.method', status: 405 } });
    expect(answer.headers.get('allow')).toBe(allow);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('ACCESS-5 the order of refusals', () => {
  const wrongShape = { colour: 'red' };
  const stale = { 'if-match': '"1"' };
  let issue: string;
  beforeAll(async () => {
    issue = `${NOTICES}/${await issuedNotice(room)}/issue`;
  });

  it('is session, membership, role, visibility, version, shape, rule and state', async () => {
    const unknown = `${NOTICES}/N-1999-001/issue`;
    const { secretariat } = room;
    const stranger = await room.person('Stranger', []);
    await room.anonymous.post(unknown, wrongShape).expectProblem(401, 'session.required');
    await stranger.post(unknown, wrongShape).expectProblem(404, 'agreement.unknown');
    await room.delegates['JP']!.post(unknown, wrongShape).expectProblem(403, 'access.role-lacks-act');
    await secretariat.post(unknown, wrongShape).expectProblem(404, 'notice.unknown');
    await secretariat.post(issue, wrongShape).expectProblem(428, 'version.required');
    const { version } = await secretariat.post(issue, wrongShape, stale).expectProblem(412, 'version.stale');
    const current = { 'if-match': `"${version}"` };
    await secretariat.post(issue, wrongShape, current).expectProblem(400, 'request.invalid');
    await secretariat
      .post(issue.replace('issue', 'escalate'), { level: 'watch' }, current)
      .expectProblem(422, 'notice.level-not-higher');
    await secretariat.post(issue, { level: 'watch' }, current).expectProblem(409, 'notice.not-reported');
  });

  it('puts a missing or stale version before a rule and a state too', async () => {
    await room.secretariat.post(issue, { level: 'watch' }).expectProblem(428, 'version.required');
    const answer = await room.secretariat.post<Problem>(issue, { level: 'watch' }, stale);
    expect(answer).toMatchObject({ status: 412, body: { code: 'version.stale', version: 2 } });
    expect(answer.headers.get('etag')).toBe('"2"');
    await room.secretariat
      .post(issue, { level: 'watch' }, { 'if-match': 'nonsense' })
      .expectProblem(412, 'version.stale');
    await room.secretariat
      .post(issue, { level: 'watch' }, { 'if-match': '*' })
      .expectProblem(409, 'notice.not-reported');
  });
});

describe('every answer', () => {
  it('carries the version as its ETag, an id to quote, and is not cached', async () => {
    const id = await issuedNotice(room);
    const headers = { 'x-request-id': 'quoted-by-the-caller' };
    const answer = await room.secretariat.get(`${NOTICES}/${id}`, headers);
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(answer.headers.get('x-request-id')).toBe('quoted-by-the-caller');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await room.secretariat.get(`${NOTICES}/${id}`, { 'if-none-match': '"2"' })).status).toBe(200);
  });

  it('forbids scripts and frames and says nothing of the framework', async () => {
    const { headers } = await room.anonymous.get('/api/health/live');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('to a refused request quotes the request and shows no stack', async () => {
    const answer = await room.secretariat.post<Problem>(NOTICES, {});
    expect(answer.body).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400 });
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
    expect(JSON.stringify(answer.body)).not.toMatch(/at .*\.[jt]s:/);
  });
});

it('refuses a change that a page of another site makes with the cookie', async () => {
  const path = `/agreements/${AGREEMENT}/notices`;
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
    await room.anonymous.post(path, REPORT, headers).expectProblem(403, 'request.cross-site');
  }
  await room.anonymous
    .post(path, REPORT, { 'sec-fetch-site': 'same-origin' })
    .expectProblem(401, 'session.required');
});
