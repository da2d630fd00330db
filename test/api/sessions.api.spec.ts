import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { PeopleService } from '../../src/modules/people';
import { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';

const PASSWORD = 'cobalt comes with copper';
const NEW = 'copper comes with cobalt';

interface Session {
  id: string;
  createdAt: string;
  lastUsedAt: string;
  address: string;
  userAgent: string;
  current: boolean;
}

let room: Room;
let count = 0;
beforeAll(async () => (room = await startRoom(['JP'])));
afterAll(() => room.close());

/** The same new person, signed in twice. */
async function twice(): Promise<{ email: string; here: ApiClient; there: ApiClient }> {
  const email = `person.${(count += 1)}@example.org`;
  const seats = room.seat('delegate', 'JP');
  await room.app
    .get(PeopleService)
    .addPerson({ email, name: 'Sato', password: PASSWORD, isAdmin: false, seats });
  const signIn = () => room.anonymous.signIn(email, PASSWORD);
  return { email, here: await signIn(), there: await signIn() };
}

const sessionsOf = async (person: ApiClient): Promise<Session[]> =>
  (await person.get<{ items: Session[] }>('/auth/sessions').expectStatus(200)).items;

describe('the sessions of a person', () => {
  it('are listed with where and when, the last used first', async () => {
    const { here, there } = await twice();
    room.clock.advance({ minutes: 5 });
    await here.get('/me').expectStatus(200);
    const sessions = await sessionsOf(here);
    expect(sessions.map(({ current }) => current)).toEqual([true, false]);
    expect(sessions[0]).toMatchObject({
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
      userAgent: 'node',
    });
    expect(Date.parse(sessions[0]!.lastUsedAt) - Date.parse(sessions[0]!.createdAt)).toBe(5 * 60_000);
    expect(sessions[1]!.lastUsedAt).toBe(sessions[1]!.createdAt);
    expect((await sessionsOf(there)).find(({ current }) => current)?.id).toBe(sessions[1]!.id);
  });

  it('from before their use was kept go on, as used when they began', async () => {
    const { email, here } = await twice();
    const unknown = { createdAt: '', lastUsedAt: '', longestIdle: '', address: '', userAgent: '' };
    const old = await sessionsOf(here);
    await room.app
      .get<Model<object>>(getModelToken('Session'))
      .collection.updateMany({ _id: { $in: old.map(({ id }) => id as never) } }, { $unset: unknown });
    expect(await here.get('/me').expectStatus(200)).toMatchObject({ email });
    await here.get('/me').expectStatus(200);
    expect(await sessionsOf(here)).toHaveLength(2);
  });

  it('end one by one, with their sockets, and are nobody else’s to end', async () => {
    const { here, there } = await twice();
    const reader = await LiveReader.open(room.url, there.token, AGREEMENT);
    const other = (await sessionsOf(here)).find(({ current }) => !current)!;
    await (await twice()).here.delete(`/auth/sessions/${other.id}`).expectProblem(404, 'session.unknown');
    await here.delete(`/auth/sessions/${other.id}`).expectStatus(204);
    await reader.until(() => reader.endings.length > 0);
    expect(reader.sessions).toEqual([{ reason: 'signed-out' }]);
    await there.get('/me').expectProblem(401, 'session.required');
    await here.get('/me').expectStatus(200);
    await here.delete(`/auth/sessions/${other.id}`).expectProblem(404, 'session.unknown');
  });

  it('end everywhere else at once, or everywhere', async () => {
    const { here, there, email } = await twice();
    const reader = await LiveReader.open(room.url, there.token, AGREEMENT);
    await here.delete('/auth/sessions').expectStatus(204);
    await reader.until(() => reader.endings.length > 0);
    await there.get('/me').expectProblem(401, 'session.required');
    expect(await sessionsOf(here)).toHaveLength(1);
    const again = await room.anonymous.signIn(email, PASSWORD);
    await here.delete('/auth/sessions?current=true').expectStatus(204);
    await here.get('/me').expectProblem(401, 'session.required');
    await again.get('/me').expectStatus(401);
  });
});

describe('PEOPLE-24 a new password', () => {
  it('needs the old one and ends the other sessions', async () => {
    const { here, there, email } = await twice();
    const change = (body: object) => here.put('/auth/password', body);
    await change({ current: 'a wrong password', new: NEW }).expectProblem(401, 'sign-in.refused');
    await change({ current: PASSWORD, new: 'short' }).expectProblem(400, 'request.invalid');
    await there.get('/me').expectStatus(200);
    await change({ current: PASSWORD, new: NEW }).expectStatus(204);
    await here.get('/me').expectStatus(200);
    await there.get('/me').expectProblem(401, 'session.required');
    await room.anonymous
      .post('/auth/login', { email, password: PASSWORD })
      .expectProblem(401, 'sign-in.refused');
    await room.anonymous.signIn(email, NEW);
  });

  it('PEOPLE-22 is chosen with a token that an administrator issues, once', async () => {
    const { here, email } = await twice();
    await here.post('/password-resets', { email }).expectProblem(403, 'access.administrator-only');
    await room.admin
      .post('/password-resets', { email: 'x@example.org' })
      .expectProblem(404, 'account.unknown');
    const { token } = await room.admin
      .post<{ token: string }>('/password-resets', { email })
      .expectStatus(201);
    const reset = (sent: string) => room.anonymous.post('/auth/password/reset', { token: sent, new: NEW });
    await reset('another').expectProblem(404, 'password-reset.unknown');
    await reset(token).expectStatus(204);
    await here.get('/me').expectProblem(401, 'session.required');
    await room.anonymous.signIn(email, NEW);
    await reset(token).expectProblem(404, 'password-reset.unknown');
    const stored = await room.connection.collection('password_resets').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('PEOPLE-23 is not for a demonstration account', async () => {
    const email = 'demo@example.org';
    const demo = { email, name: 'Demo', password: PASSWORD, isAdmin: false, seats: [], isDemo: true };
    await room.app.get(PeopleService).addPerson(demo);
    await room.admin.post('/password-resets', { email }).expectProblem(409, 'password.demo');
  });
});
