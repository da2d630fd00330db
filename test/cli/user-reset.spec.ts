import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { PeopleService } from '../../src/modules/people';
import { startApp, type TestApp } from '../setup/harness';
import { databaseOf, expectRefusal, lodestone } from './lodestone';

const EMAIL = 'aiko@example.org';
const OLD = 'cobalt comes with copper';
const NEW = 'copper comes with cobalt';

let app: TestApp;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-cli-'));
  app = await startApp();
  env = { MONGODB_URI: databaseOf(app), LODESTONE_DATA_DIR: folder };
  await app.app
    .get(PeopleService)
    .addPerson({ email: EMAIL, name: 'Aiko Mori', password: OLD, isAdmin: false, seats: [] });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

it('PEOPLE-22 prints a token with which somebody chooses a new password', async () => {
  const { code, stdout } = await lodestone(['user', 'reset-password', EMAIL, '--json'], env);
  expect(code).toBe(0);
  const { token } = JSON.parse(stdout) as { token: string };
  await app.anonymous.post('/auth/password/reset', { token, new: NEW }).expectStatus(204);
  await app.anonymous.signIn(EMAIL, NEW);
});

it('turns off the second factor of somebody who lost everything', async () => {
  const aiko = await app.anonymous.signIn(EMAIL, NEW);
  const { secret } = await aiko.post<{ secret: string }>('/auth/otp', { password: NEW }).expectStatus(200);
  const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: app.clock.milliseconds() });
  await aiko.post('/auth/otp/confirm', { code }).expectStatus(200);
  await app.anonymous
    .post('/auth/login', { email: EMAIL, password: NEW })
    .expectProblem(401, 'sign-in.otp-required');
  expect(await lodestone(['user', 'reset-otp', EMAIL], env)).toMatchObject({ code: 0 });
  await app.anonymous.signIn(EMAIL, NEW);
});

it.each(['reset-password', 'reset-otp'])('%s refuses an address without an account', async (command) => {
  expectRefusal(await lodestone(['user', command, 'x@example.org'], env), /There is no account/);
});
