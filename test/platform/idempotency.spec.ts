import { Ledger, LedgerViews, SYSTEM } from '../../src/platform/ledger';
import type { ApiClient } from '../setup/api-client';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

let room: Room;
let keys = 0;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
}, 60_000);
afterAll(() => room.close());

const newKey = () => ({ 'idempotency-key': `key-${(keys += 1)}` });
const head = async (agreement = AGREEMENT) => (await room.app.get(LedgerViews).head(agreement)).seq;
const quantity = { amount: '5', unit: 't' };
const pledge = { kind: 'swap', quantity, basis: 'contained' };

interface Command {
  by: ApiClient;
  path: string;
  body: object;
  version?: number;
  agreement?: string;
}

const onNotice = async (act: string, body: object, isIssued = true): Promise<Command> => {
  const id = isIssued
    ? await issuedNotice(room)
    : (await room.secretariat.post<{ id: string }>(NOTICES, REPORT).expectStatus(201)).id;
  return { by: room.secretariat, path: `${NOTICES}/${id}/${act}`, body, version: isIssued ? 2 : 1 };
};
const onResponse = async (what: string, body: object): Promise<Command> => {
  const by = room.delegates['JP'] as ApiClient;
  const path = `${NOTICES}/${await issuedNotice(room)}/responses/JP/commitments`;
  await by.post(path, pledge).expectStatus(201);
  await by.patch(`${path}/1`, { status: 'confirmed' }).expectStatus(200);
  return { by, path: `${path}${what}`, body };
};
const onPrepared = async (what: string, body: object): Promise<Command> => {
  const by = room.delegates['JP'] as ApiClient;
  const path = `${NOTICES}/${await issuedNotice(room)}/responses/JP/prepared`;
  await by.post(path, { commitments: [pledge] }).expectStatus(201);
  return { by, path: `${path}${what}`, body };
};
const onResolved = async (): Promise<Command> => {
  const { path: resolve, version } = await onNotice('resolve', {});
  await room.secretariat
    .post(resolve, { summary: 'Over.' }, { 'if-match': `"${version}"` })
    .expectStatus(200);
  const owner = await room.secretariat.get<{ id: string }>('/me').expectStatus(200);
  const dueAt = new Date(room.clock.milliseconds() + 86_400_000).toISOString();
  const path = resolve.replace('/resolve', '/lessons');
  return { by: room.secretariat, path, body: { text: 'Ask ports first.', owner: owner.id, dueAt } };
};
/** A contest of what the secretariat recorded, or its settlement. */
const onRecorded = async (settlement: object | null): Promise<Command> => {
  const response = `${NOTICES}/${await issuedNotice(room)}/responses/JP`;
  const at = new Date(room.clock.milliseconds()).toISOString();
  const channel = { via: 'email', receivedAt: at, evidence: 'Registry 17.' };
  const { receipt } = await room.secretariat
    .put<{ receipt: { seq: number } }>(`${response}/acknowledgement`, channel)
    .expectStatus(200);
  const by = room.delegates['JP'] as ApiClient;
  const contest = { by, path: `${response}/contests`, body: { entry: receipt.seq, reason: 'Not ours.' } };
  if (settlement === null) return contest;
  await by.post(contest.path, contest.body).expectStatus(201);
  return { by: room.secretariat, path: `${contest.path}/${receipt.seq}/settle`, body: settlement };
};
const party = { code: 'AU', constituency: 'producers', basis: { production: '100' }, status: 'party' };

/** A command of each POST route that appends to a ledger. */
const COMMANDS: Record<string, () => Promise<Command> | Command> = {
  '/api/v1/agreements': () => ({
    by: room.admin,
    path: '/agreements',
    body: { slug: 'second', title: 'Second', charter: AGREEMENT },
    agreement: 'second',
  }),
  '/api/v1/agreements/{agreement}/parties': () => ({
    by: room.secretariat,
    path: `/agreements/${AGREEMENT}/parties`,
    body: party,
  }),
  '/api/v1/agreements/{agreement}/notices': () => ({
    by: room.delegates['JP']!,
    path: NOTICES,
    body: REPORT,
  }),
  '/api/v1/agreements/{agreement}/notices/{notice}/issue': () => onNotice('issue', { level: 'watch' }, false),
  '/api/v1/agreements/{agreement}/notices/{notice}/update': () => onNotice('update', { headline: 'Changed' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/escalate': () => onNotice('escalate', { level: 'crisis' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/de-escalate': () =>
    onNotice('de-escalate', { level: 'watch' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/resolve': () => onNotice('resolve', { summary: 'Over.' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/cancel': () =>
    onNotice('cancel', { reason: 'Reported twice.' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/reports': () =>
    onNotice('reports', { text: 'Exports still suspended.' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/meetings': () =>
    onNotice('meetings', {
      at: new Date(room.clock.milliseconds()).toISOString(),
      attendance: ['JP'],
      summary: 'All were heard.',
    }),
  '/api/v1/agreements/{agreement}/notices/{notice}/comments': () =>
    onNotice('comments', { text: 'Who speaks to the port?' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/lessons': () => onResolved(),
  '/api/v1/agreements/{agreement}/notices/{notice}/merge': async () =>
    onNotice('merge', { into: await issuedNotice(room) }),
  '/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/commitments': () =>
    onResponse('', pledge),
  '/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/commitments/{n}/deliveries': () =>
    onResponse('/1/deliveries', { quantity, at: REPORT.onset }),
  '/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/prepared': () =>
    onPrepared('', { commitments: [pledge] }),
  '/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/prepared/{n}/approve': () =>
    onPrepared('/1/approve', { revision: 1, version: 2 }),
  '/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/prepared/{n}/discard': () =>
    onPrepared('/1/discard', { reason: 'Overtaken.' }),
  '/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/contests': () => onRecorded(null),
  '/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/contests/{entry}/settle': () =>
    onRecorded({ outcome: 'upheld', reason: 'The call was taped.' }),
};

/** POST routes whose answer is a secret, that change no agreement, or whose caller has no session yet. */
const OTHER_POSTS = [
  '/api/v1/agreements/{agreement}/invitations',
  '/api/v1/auth/login',
  '/api/v1/auth/logout',
  '/api/v1/auth/otp',
  '/api/v1/auth/otp/confirm',
  '/api/v1/auth/otp/recovery-codes',
  '/api/v1/auth/password/reset',
  '/api/v1/auth/reauthenticate',
  '/api/v1/auth/refresh',
  '/api/v1/invitations/accept',
  '/api/v1/password-resets',
];

it('has a command here for each POST route', async () => {
  const { paths } = await room.anonymous
    .get<{ paths: Record<string, object> }>('/api/openapi.json')
    .expectStatus(200);
  const posts = Object.keys(paths).filter((path) => 'post' in paths[path]!);
  expect([...Object.keys(COMMANDS), ...OTHER_POSTS].sort()).toEqual(posts.sort());
});

it.each(Object.keys(COMMANDS))(
  'a repeat of POST %s gets the first answer and appends nothing',
  async (route) => {
    const { by, path, body, version, agreement } = await COMMANDS[route]!();
    const headers = { ...newKey(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const first = await by.post(path, body, headers);
    expect(first.status).toBeLessThan(300);
    const after = await head(agreement);
    const repeat = await by.post(path, body, headers);
    expect(repeat).toMatchObject({ status: first.status, body: first.body });
    expect(repeat.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await head(agreement)).toBe(after);
  },
);

it('refuses the key with another body', async () => {
  const key = newKey();
  await room.secretariat.post(NOTICES, REPORT, key).expectStatus(201);
  const before = await head();
  await room.secretariat
    .post(NOTICES, { ...REPORT, headline: 'Another' }, key)
    .expectProblem(422, 'idempotency.key-reused');
  expect(await head()).toBe(before);
});

it('refuses the key while the first request with it is running', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const ahead = room.app.get(Ledger).commit(AGREEMENT, SYSTEM, () => gate);
  const key = newKey();
  const both = [room.secretariat.post(NOTICES, REPORT, key), room.secretariat.post(NOTICES, REPORT, key)];
  const early = await Promise.race(both);
  expect(early).toMatchObject({ status: 409, body: { code: 'idempotency.running' } });
  release();
  await ahead;
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409]);
});

it('does not keep an answer that carries a secret, and says so to a repeat', async () => {
  const key = newKey();
  const path = `/agreements/${AGREEMENT}/invitations`;
  const guest = { email: 'guest@example.org', name: 'Guest', role: 'delegate', party: 'JP' };
  const { token } = await room.secretariat.post<{ token: string }>(path, guest, key).expectStatus(201);
  await room.secretariat.post(path, guest, key).expectProblem(409, 'idempotency.answer-not-kept');
  const kept = await room.connection.collection('idempotent_answers').find().toArray();
  expect(JSON.stringify(kept)).not.toContain(token);
});

it.each([
  ['of a wrong shape', { ...REPORT, cause: 'witchcraft' }, 400],
  ['against a rule', { ...REPORT, minerals: [{ mineral: 'unobtainium', segments: ['ore'] }] }, 422],
])('does not keep the refusal of input %s: the key still works', async (_, body, status) => {
  const key = newKey();
  await room.secretariat.post(NOTICES, body, key).expectStatus(status);
  await room.secretariat.post(NOTICES, REPORT, key).expectStatus(201);
});

it('keeps the keys of different callers and different addresses apart', async () => {
  const key = newKey();
  const ids = [
    await room.delegates['JP']!.post<{ id: string }>(NOTICES, REPORT, key).expectStatus(201),
    await room.delegates['KR']!.post<{ id: string }>(NOTICES, REPORT, key).expectStatus(201),
  ].map(({ id }) => id);
  expect(ids[0]).not.toBe(ids[1]);
  await room.delegates['KR']!.post(
    `/agreements/${AGREEMENT}/notices/${ids[1]}/update`,
    { headline: 'Other' },
    { ...key, 'if-match': '"1"' },
  ).expectStatus(200);
});

it('checks the rights of the caller again on a repeat', async () => {
  const guest = await room.person('Guest Delegate', room.seat('delegate', 'JP'));
  const key = newKey();
  await guest.post(NOTICES, REPORT, key).expectStatus(201);
  await room.secretariat.delete(`/agreements/${AGREEMENT}/people/${guest.personId}`).expectStatus(204);
  await guest.post(NOTICES, REPORT, key).expectProblem(404, 'agreement.unknown');
});

it('refuses a key that is no key', async () => {
  await room.secretariat
    .post(NOTICES, REPORT, { 'idempotency-key': 'two words' })
    .expectProblem(400, 'idempotency.key-invalid');
});

it('forgets a key after 24 hours', async () => {
  const key = newKey();
  const first = await room.secretariat.post<{ id: string }>(NOTICES, REPORT, key).expectStatus(201);
  const comeBack = async (hours: number) => {
    room.clock.advance({ hours });
    room.secretariat = await room.secretariat.signInAgain();
    return room.secretariat.post<{ id: string }>(NOTICES, REPORT, key).expectStatus(201);
  };
  expect((await comeBack(23)).id).toBe(first.id);
  expect((await comeBack(1)).id).not.toBe(first.id);
});
