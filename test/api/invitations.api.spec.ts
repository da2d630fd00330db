import type { Role } from '../../src/domain/access/policy';
import { AdministratorsService, PeopleService } from '../../src/modules/people';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startApp, startRoom, type Room } from '../setup/harness';

const PASSWORD = 'cobalt comes with copper';
const INVITATIONS = `/agreements/${AGREEMENT}/invitations`;

interface Issued {
  id: string;
  token: string;
  expiresAt: string;
}
interface Accepted {
  user: { id: string; email: string; name: string; admin: boolean; roles: unknown[] };
}
interface LedgerPage {
  items: {
    type: string | null;
    subject: { id: string } | null;
    audience: unknown;
    payload: unknown;
    actor: unknown;
  }[];
}

let room: Room;
let headOfJapan: ApiClient;

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  headOfJapan = await room.person('Head of Japan', room.seat('head', 'JP'));
});
afterAll(() => room.close());

const invite = (by: ApiClient, email: string, role: string, party: string | null, name = 'Akira Sato') =>
  by.post<Issued>(INVITATIONS, { email, name, role, party });

const accept = (token: string, given: object = { password: PASSWORD }, as: ApiClient = room.anonymous) =>
  as.post<Accepted>('/invitations/accept', { token, ...given });

const ledger = async (reader: ApiClient) =>
  (await reader.get<LedgerPage>(`/agreements/${AGREEMENT}/ledger?limit=500`).expectStatus(200)).items;

const entriesAbout = async (reader: ApiClient, id: string) =>
  (await ledger(reader)).filter(({ subject }) => subject?.id === id);

describe('an invitation', () => {
  it('makes an account with a seat, and leaves two entries that name nobody’s address', async () => {
    const { id, token, expiresAt } = await invite(
      headOfJapan,
      'Sato@Example.org',
      'delegate',
      'JP',
    ).expectStatus(201);
    expect(expiresAt).toBe('2026-03-05T08:00:00.000+00:00');
    const { user } = await accept(token).expectStatus(201);
    const capabilities = ['acknowledge', 'commit', 'vote'];
    const roles = [{ agreement: AGREEMENT, role: 'delegate', party: 'JP', capabilities }];
    expect(user).toEqual({
      id: expect.any(String),
      email: 'sato@example.org',
      name: 'Akira Sato',
      admin: false,
      roles,
    });

    const sato = await room.anonymous.signIn('sato@example.org', PASSWORD);
    await sato.get(`/agreements/${AGREEMENT}/ledger`).expectStatus(200);
    const audience = ['secretariat', 'party:JP'];
    const seat = { name: 'Akira Sato', role: 'delegate', party: 'JP' };
    expect(await entriesAbout(sato, id)).toMatchObject([{ type: 'person.invited', audience, payload: seat }]);
    expect(await entriesAbout(room.secretariat, user.id)).toMatchObject([
      {
        type: 'person.joined',
        audience,
        payload: { person: user.id, ...seat },
        actor: { kind: 'person', id: user.id, party: 'JP' },
      },
    ]);
    const delegateOfKorea = room.delegates['KR'] ?? room.anonymous;
    expect(await entriesAbout(delegateOfKorea, user.id)).toEqual([]);
    const stored = await room.connection.collection('entries').find().toArray();
    expect(JSON.stringify(stored)).not.toMatch(/sato@|@example\.org/i);
  });

  it('is kept as a hash only', async () => {
    const { token } = await invite(room.secretariat, 'hash@example.org', 'observer', null).expectStatus(201);
    for (const { name } of await room.connection.listCollections()) {
      expect(JSON.stringify(await room.connection.collection(name).find().toArray())).not.toContain(token);
    }
  });

  it('is accepted once, also by two at the same moment', async () => {
    const { token } = await invite(room.secretariat, 'once@example.org', 'delegate', 'KR').expectStatus(201);
    const statuses = (await Promise.all([accept(token), accept(token)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
    await accept(token).expectProblem(409, 'invitation.used');
    await accept('no-such-token').expectProblem(404, 'invitation.unknown');
  });

  it('expires after 72 hours', async () => {
    const { token } = await invite(room.secretariat, 'late@example.org', 'delegate', 'KR').expectStatus(201);
    const other = await invite(room.secretariat, 'in.time@example.org', 'delegate', 'KR').expectStatus(201);
    room.clock.advance({ hours: 71, minutes: 59 });
    await accept(other.token).expectStatus(201);
    room.clock.advance({ minutes: 1 });
    await accept(token).expectProblem(409, 'invitation.expired');
    expect(await room.connection.collection('people').countDocuments({ email: 'late@example.org' })).toBe(0);
  });

  it('asks somebody new for a good password and nothing else', async () => {
    const { token } = await invite(
      await fresh('head', 'JP'),
      'new@example.org',
      'delegate',
      'JP',
    ).expectStatus(201);
    const short = await accept(token, { password: 'short' }).expectProblem(400, 'request.invalid');
    expect(short.errors).toEqual([{ pointer: '/password', detail: 'Must have at least 12 characters.' }]);
    await accept(token, {}).expectProblem(422, 'invitation.incomplete');
    await accept(token, { password: PASSWORD, email: 'other@example.org' }).expectProblem(
      422,
      'invitation.names-you',
    );
    await accept(token).expectStatus(201);
  });

  it('to somebody with an account is accepted only from it, and never changes the password', async () => {
    const owner = await room.app.get(PeopleService).addPerson({
      email: 'owner@example.org',
      name: 'Owner',
      password: PASSWORD,
      isAdmin: false,
      seats: [],
    });
    const secretariat = await fresh('secretariat', null);
    const { token } = await invite(secretariat, 'OWNER@example.org', 'delegate', 'JP').expectStatus(201);
    await accept(token, { password: 'of whoever holds the link' }).expectProblem(
      401,
      'invitation.sign-in-first',
    );
    await accept(token, {}, secretariat).expectProblem(409, 'invitation.for-another-account');
    const signedIn = await room.anonymous.signIn('owner@example.org', PASSWORD);
    const { user } = await accept(token, { password: 'of whoever holds the link' }, signedIn).expectStatus(
      201,
    );
    expect(user).toMatchObject({ id: owner._id, name: 'Owner', roles: [{ role: 'delegate', party: 'JP' }] });
    await room.anonymous.signIn('owner@example.org', PASSWORD);

    const second = await invite(secretariat, 'owner@example.org', 'observer', null).expectStatus(201);
    await accept(second.token, {}, signedIn).expectProblem(409, 'seat.taken');
  });

  it('is sent once for one Idempotency-Key, its token shown the first time only', async () => {
    const body = { email: 'keyed@example.org', name: 'Keyed', role: 'observer', party: null };
    const secretariat = await fresh('secretariat', null);
    const key = { 'idempotency-key': 'invite-keyed' };
    await secretariat.post(INVITATIONS, body, key).expectStatus(201);
    await secretariat.post(INVITATIONS, body, key).expectProblem(409, 'idempotency.answer-not-kept');
    expect(
      await room.connection.collection('invitations').countDocuments({ 'invitee.email': body.email }),
    ).toBe(1);
  });
});

describe('who may invite whom', () => {
  it.each([
    ['delegate', 'JP', 201],
    ['head', 'JP', 201],
    ['delegate', 'KR', 403],
    ['observer', 'JP', 403],
    ['secretariat', null, 403],
    ['delegate', null, 403],
  ])('a head of Japan a %s for %s: %i', async (role, party, status) => {
    const head = await fresh('head', 'JP');
    expect((await invite(head, 'invited@example.org', role, party)).status).toBe(status);
  });

  it.each([
    ['secretariat', null, 201],
    ['observer', null, 201],
    ['head', 'KR', 201],
    ['delegate', null, 422],
    ['delegate', 'XK', 422],
    ['secretariat', 'JP', 422],
  ])('the secretariat a %s for %s: %i', async (role, party, status) => {
    const secretariat = await fresh('secretariat', null);
    expect((await invite(secretariat, 'invited@example.org', role, party)).status).toBe(status);
  });

  it('a delegate or observer nobody', async () => {
    const by = (inviter: ApiClient) => invite(inviter, 'invited@example.org', 'delegate', 'JP');
    await by(await fresh('delegate', 'JP')).expectProblem(403, 'access.capability-missing');
    await by(await fresh('observer', null)).expectProblem(403, 'access.role-lacks-act');
  });

  it('nobody for a party that has withdrawn, nor is an earlier invitation good then', async () => {
    const secretariat = await fresh('secretariat', null);
    await secretariat
      .post(`/agreements/${AGREEMENT}/parties`, {
        code: 'AU',
        constituency: 'producers',
        basis: { production: '10', imports: '0' },
        status: 'party',
      })
      .expectStatus(201);
    const { token } = await invite(secretariat, 'too.late@example.org', 'delegate', 'AU').expectStatus(201);
    const { version } = await secretariat.get(`/agreements/${AGREEMENT}/parties/AU`).expectStatus(200);
    await secretariat
      .patch(
        `/agreements/${AGREEMENT}/parties/AU`,
        { status: 'withdrawn', reason: 'Notice of withdrawal' },
        { 'if-match': `"${String(version)}"` },
      )
      .expectStatus(200);
    await invite(secretariat, 'another@example.org', 'delegate', 'AU').expectProblem(422, 'party.unknown');
    await accept(token).expectProblem(422, 'party.unknown');
    expect(await room.connection.collection('people').countDocuments({ email: 'too.late@example.org' })).toBe(
      0,
    );
  });
});

describe('the first administrator', () => {
  it('is made once by the one-time token of an installation without one', async () => {
    const app = await startApp();
    const administrators = app.app.get(AdministratorsService);
    expect(await administrators.ensureAdministrator()).toBeNull();
    await app.connection.collection('people').deleteMany({});
    const issued = await administrators.ensureAdministrator();
    const token = issued?.oneTimeToken;
    const become = (given: object) =>
      app.anonymous.post<Accepted>('/invitations/accept', { token, ...given });
    await become({ password: PASSWORD }).expectProblem(422, 'invitation.incomplete');
    const operator = { email: 'Operator@example.org', name: 'Operator', password: PASSWORD };
    const { user } = await become(operator).expectStatus(201);
    expect(user).toMatchObject({ email: 'operator@example.org', name: 'Operator', admin: true, roles: [] });
    await become({ ...operator, email: 'second@example.org' }).expectProblem(409, 'invitation.used');
    await app.anonymous.signIn('operator@example.org', PASSWORD);
    expect(await administrators.ensureAdministrator()).toBeNull();
    await app.close();
  });

  it('is made by the environment, whose password never replaces one', async () => {
    const admin = { LODESTONE_ADMIN_EMAIL: 'Ops@example.org', LODESTONE_ADMIN_PASSWORD: PASSWORD };
    const app = await startApp(admin);
    const administrators = app.app.get(AdministratorsService);
    expect(await administrators.ensureAdministrator()).toBeNull();
    await app.anonymous.signIn('ops@example.org', PASSWORD);
    const before = await app.connection.collection('people').findOne({ email: 'ops@example.org' });
    expect(await administrators.ensureAdministrator()).toBeNull();
    expect(await app.connection.collection('people').findOne({ email: 'ops@example.org' })).toEqual(before);
    await app.close();
  });
});

/** Somebody signed in just now: the clock of this file moves by days. */
const fresh = (role: Role, party: string | null): Promise<ApiClient> =>
  room.person(`Another ${role}`, room.seat(role, party));
