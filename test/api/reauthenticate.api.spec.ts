import { Secret, TOTP } from 'otpauth';
import { PeopleService } from '../../src/modules/people';
import { criticalMinerals2026 } from '../fixtures/charter';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import { startRoom, type Room } from '../setup/harness';

const PASSWORD = 'cobalt comes with copper';
const PLEDGE = { kind: 'swap', quantity: { amount: '1', unit: 't' }, basis: 'gross' };

let room: Room;
let count = 0;
beforeAll(async () => {
  const people = { reauthenticateAfter: 'PT30M', secondFactor: ['head'] };
  room = await startRoom(['JP'], {}, { ...criticalMinerals2026(), people });
});
afterAll(() => room.close());

/** A delegate of Japan, or its head, with a browser: the cookie is good for days. */
async function browser(role: 'delegate' | 'head' = 'delegate') {
  const email = `browser.${(count += 1)}@example.org`;
  const seats = room.seat(role, 'JP');
  await room.app
    .get(PeopleService)
    .addPerson({ email, name: 'Sato', password: PASSWORD, isAdmin: false, seats });
  const { headers } = await room.anonymous.post('/auth/login', { email, password: PASSWORD });
  const cookie = { cookie: String(headers.get('set-cookie')).split(';')[0]! };
  return {
    get: (path: string) => room.anonymous.get(path, cookie),
    post: <T>(path: string, body: unknown) => room.anonymous.post<T>(path, body, cookie),
    put: (path: string, body: unknown) => room.anonymous.put(path, body, cookie),
  };
}

describe('ACCESS-9 after idle time', () => {
  it('an act with legal effect asks for the password again, once; reading and acknowledging do not', async () => {
    const response = `${NOTICES}/${await issuedNotice({ secretariat: await room.secretariat.signInAgain() })}/responses/JP`;
    const delegate = await browser();
    await delegate.post(`${response}/commitments`, PLEDGE).expectStatus(201);
    room.clock.advance({ minutes: 31 });
    await delegate.get('/me').expectStatus(200);
    await delegate.put(`${response}/acknowledgement`, {}).expectStatus(200);
    const pledge = () => delegate.post(`${response}/commitments`, PLEDGE);
    await pledge().expectProblem(401, 'session.reauthenticate');
    await pledge().expectProblem(401, 'session.reauthenticate');
    await delegate
      .post('/auth/reauthenticate', { password: 'a wrong password' })
      .expectProblem(401, 'sign-in.refused');
    await pledge().expectProblem(401, 'session.reauthenticate');
    await delegate.post('/auth/reauthenticate', { password: PASSWORD }).expectStatus(204);
    await pledge().expectStatus(201);
  });

  it('whoever was never away for so long is not asked, however long the session', async () => {
    const response = `${NOTICES}/${await issuedNotice({ secretariat: await room.secretariat.signInAgain() })}/responses/JP`;
    const delegate = await browser();
    for (let i = 0; i < 5; i += 1) {
      room.clock.advance({ minutes: 28 });
      await delegate.get('/me').expectStatus(200);
    }
    await delegate.post(`${response}/commitments`, PLEDGE).expectStatus(201);
  });
});

it('ACCESS-8 a role that needs a second factor reads and enrols, and does the rest afterwards', async () => {
  const head = await browser('head');
  await head.get(NOTICES).expectStatus(200);
  await head.post(NOTICES, REPORT).expectProblem(403, 'access.second-factor-required');
  await (await browser('delegate')).post(NOTICES, REPORT).expectStatus(201);
  const { secret } = await head
    .post<{ secret: string }>('/auth/otp', { password: PASSWORD })
    .expectStatus(200);
  const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: room.clock.milliseconds() });
  await head.post('/auth/otp/confirm', { code }).expectStatus(200);
  await head.post(NOTICES, REPORT).expectStatus(201);
});

it('CHARTER-7 a charter says after how long, as a duration, and for which roles', async () => {
  const charter = (people: object) => ({ ...criticalMinerals2026(), people });
  const admin = await room.admin.signInAgain();
  const create = (people: object) =>
    admin.post('/agreements', { slug: 'another', title: 'Another', charter: charter(people) });
  expect(await create({ reauthenticateAfter: 'an hour' })).toMatchObject({ status: 400 });
  expect(await create({ secondFactor: ['king'] })).toMatchObject({ status: 400 });
  expect(await create({ reauthenticateAfter: null, secondFactor: [] })).toMatchObject({ status: 201 });
});
