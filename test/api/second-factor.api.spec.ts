import { Secret, TOTP } from 'otpauth';
import { PeopleService } from '../../src/modules/people';
import type { ApiClient } from '../setup/api-client';
import { startApp, type TestApp } from '../setup/harness';

const PASSWORD = 'cobalt comes with copper';

let app: TestApp;
let count = 0;
beforeAll(async () => (app = await startApp({ LODESTONE_RATE_LIMIT: 'on' })));
beforeEach(() => app.clock.advance({ minutes: 2 }));
afterAll(() => app.close());

/** The code that an authenticator app shows, some steps of 30 seconds from now. */
const codeOf = (secret: string, steps = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: app.clock.milliseconds() + steps * 30_000 });

async function newPerson(): Promise<{ email: string; client: ApiClient }> {
  const email = `otp.${(count += 1)}@example.org`;
  await app.app
    .get(PeopleService)
    .addPerson({ email, name: 'Sato', password: PASSWORD, isAdmin: false, seats: [] });
  return { email, client: await app.anonymous.signIn(email, PASSWORD) };
}

async function enrolled() {
  const { email, client } = await newPerson();
  const { secret } = await client
    .post<{ secret: string }>('/auth/otp', { password: PASSWORD })
    .expectStatus(200);
  const { recoveryCodes } = await client
    .post<{ recoveryCodes: string[] }>('/auth/otp/confirm', { code: codeOf(secret) })
    .expectStatus(200);
  app.clock.advance({ minutes: 2 });
  const logIn = (otp?: string) => app.anonymous.post('/auth/login', { email, password: PASSWORD, otp });
  return { email, client, secret, recoveryCodes, logIn };
}

describe('PEOPLE-26 enrolling', () => {
  it('needs the password, then a code of the new secret, and is in force from then on', async () => {
    const { email, client } = await newPerson();
    await client.post('/auth/otp', { password: 'wrong password' }).expectProblem(401, 'sign-in.refused');
    await client.post('/auth/otp/confirm', { code: '123456' }).expectProblem(409, 'otp.not-begun');
    const begun = await client
      .post<{ secret: string; uri: string }>('/auth/otp', { password: PASSWORD })
      .expectStatus(200);
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Lodestone:otp\.\d+%40example\.org\?.*secret=[A-Z2-7]{32}/);
    await app.anonymous.signIn(email, PASSWORD);
    const wrong = codeOf(begun.secret) === '000000' ? '000001' : '000000';
    await client.post('/auth/otp/confirm', { code: wrong }).expectProblem(422, 'otp.code-wrong');
    expect(await client.get('/auth/otp').expectStatus(200)).toEqual({ on: false, recoveryCodesLeft: 0 });
    const confirmed = await client
      .post<{ recoveryCodes: string[] }>('/auth/otp/confirm', { code: codeOf(begun.secret) })
      .expectStatus(200);
    expect(new Set(confirmed.recoveryCodes).size).toBe(10);
    for (const code of confirmed.recoveryCodes)
      expect(code).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
    expect(await client.get('/auth/otp').expectStatus(200)).toEqual({ on: true, recoveryCodesLeft: 10 });
    await client.post('/auth/otp', { password: PASSWORD }).expectProblem(409, 'otp.on');
    const stored = JSON.stringify(await app.connection.collection('people').findOne({ email }));
    for (const secret of [begun.secret, ...confirmed.recoveryCodes]) expect(stored).not.toContain(secret);
  });
});

describe('PEOPLE-25 signing in with a second factor', () => {
  it('asks for a code, once the password is right, and takes each time step once', async () => {
    const { email, secret, logIn } = await enrolled();
    await app.anonymous
      .post('/auth/login', { email, password: 'wrong password' })
      .expectProblem(401, 'sign-in.refused');
    await logIn().expectProblem(401, 'sign-in.otp-required');
    const code = codeOf(secret);
    await logIn(code).expectStatus(200);
    await logIn(code).expectProblem(401, 'sign-in.otp-refused');
    await logIn(codeOf(secret, -1)).expectProblem(401, 'sign-in.otp-refused');
    await logIn(codeOf(secret, 1)).expectStatus(200);
  });

  it('lets a clock be one step off, not two', async () => {
    const { secret, logIn } = await enrolled();
    await logIn(codeOf(secret, -2)).expectProblem(401, 'sign-in.otp-refused');
    await logIn(codeOf(secret, 2)).expectProblem(401, 'sign-in.otp-refused');
    await logIn(codeOf(secret, -1)).expectStatus(200);
  });

  it('counts a code once, however often it is sent at once', async () => {
    const { secret, logIn } = await enrolled();
    const answers = await Promise.all(Array.from({ length: 4 }, () => logIn(codeOf(secret))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });

  it('is throttled like any guessing', async () => {
    const { secret, logIn } = await enrolled();
    const wrong = codeOf(secret) === '000000' ? '000001' : '000000';
    for (let i = 0; i < 10; i += 1) await logIn(wrong).expectStatus(401);
    await logIn(codeOf(secret)).expectProblem(429, 'sign-in.throttled');
    await app.connection.collection('failed_sign_ins').deleteMany({});
  });

  it('PEOPLE-26 takes each recovery code once, and none from before they were renewed', async () => {
    const { client, secret, recoveryCodes, logIn } = await enrolled();
    await logIn(recoveryCodes[0]).expectStatus(200);
    await logIn(recoveryCodes[0]).expectProblem(401, 'sign-in.otp-refused');
    await logIn(String(recoveryCodes[1]).toUpperCase()).expectStatus(200);
    expect(await client.get('/auth/otp').expectStatus(200)).toMatchObject({ recoveryCodesLeft: 8 });
    const proof = { password: PASSWORD, otp: codeOf(secret) };
    const renewed = await client
      .post<{ recoveryCodes: string[] }>('/auth/otp/recovery-codes', proof)
      .expectStatus(200);
    await logIn(recoveryCodes[2]).expectProblem(401, 'sign-in.otp-refused');
    await logIn(renewed.recoveryCodes[2]).expectStatus(200);
  });

  it('ends with the password and a code', async () => {
    const { client, secret, logIn } = await enrolled();
    const remove = (body: object) => client.send('DELETE', '/auth/otp', body, {});
    await remove({ password: PASSWORD, otp: '000-wrong' }).expectProblem(401, 'sign-in.otp-refused');
    await remove({ password: PASSWORD, otp: codeOf(secret) }).expectStatus(204);
    await logIn().expectStatus(200);
  });

  it('is asked for when the password is changed', async () => {
    const { client, secret } = await enrolled();
    const change = { current: PASSWORD, new: 'copper comes with cobalt' };
    await client.put('/auth/password', change).expectProblem(401, 'sign-in.otp-required');
    await client.put('/auth/password', { ...change, otp: codeOf(secret) }).expectStatus(204);
  });
});

it('the operator turns it off for somebody who lost everything', async () => {
  const { email, logIn } = await enrolled();
  await app.app.get(PeopleService).removeSecondFactor(email.toUpperCase());
  await logIn().expectStatus(200);
  await expect(app.app.get(PeopleService).removeSecondFactor('x@example.org')).rejects.toThrow(
    'account.unknown',
  );
});
