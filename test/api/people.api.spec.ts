import { createApp } from '../../src/app';
import { PeopleService } from '../../src/modules/people';
import { loadConfig } from '../../src/platform/config';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startApp, startRoom, type Room } from '../setup/harness';

const PEOPLE = `/agreements/${AGREEMENT}/people`;

interface Person {
  id: string;
  name: string;
  role: string;
  party: string | null;
  email: string | null;
  actions: { name: string; allowed: boolean; reason: string | null }[];
}
interface Page {
  items: Person[];
  next: string | null;
}

let room: Room;
let headOfJapan: ApiClient;

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  headOfJapan = await room.person('Head of Japan', room.seat('head', 'JP'));
});
afterAll(() => room.close());

const delegateOf = (party: string): ApiClient => room.delegates[party] ?? room.anonymous;

const list = async (reader: ApiClient): Promise<Person[]> =>
  (await reader.get<Page>(`${PEOPLE}?limit=500`).expectStatus(200)).items;

describe('the people of an agreement', () => {
  it('are listed with names for all delegations and addresses for the own one', async () => {
    const delegate = delegateOf('JP');
    const people = await list(delegate);
    expect(people.map(({ name }) => name).sort()).toEqual([
      'Delegate of JP',
      'Delegate of KR',
      'Head of Japan',
      'Secretariat Officer',
    ]);
    for (const { party, email } of people) expect(email !== null).toBe(party === 'JP');
    for (const { email } of await list(room.secretariat)) expect(email).toMatch(/@example\.org$/);
  });

  it('carry the action that the reader may take on each', async () => {
    const allowed = (people: Person[]) =>
      people
        .filter(({ actions }) => actions[0]?.allowed)
        .map(({ party }) => party)
        .sort();
    expect(allowed(await list(headOfJapan))).toEqual(['JP', 'JP']);
    expect(allowed(await list(room.secretariat))).toHaveLength(4);
    const seenByDelegate = await list(delegateOf('JP'));
    expect(allowed(seenByDelegate)).toEqual([]);
    expect(seenByDelegate[0]?.actions).toEqual([
      {
        name: 'remove',
        allowed: false,
        reason: expect.stringMatching(
          /^You may not do this for your party \(people:remove\): it needs "manage-people"/,
        ),
      },
      {
        name: 'set-capabilities',
        allowed: false,
        reason: expect.stringMatching(/^The role delegate may not do this \(people:grant\)/),
      },
    ]);
  });

  it('come in pages', async () => {
    const all = await list(room.secretariat);
    const paged: Person[] = [];
    let next: string | null = null;
    do {
      const after: string = next === null ? '' : `&after=${String(next)}`;
      const page: Page = await room.secretariat.get<Page>(`${PEOPLE}?limit=3${after}`).expectStatus(200);
      expect(page.items.length).toBeLessThanOrEqual(3);
      paged.push(...page.items);
      next = page.next;
    } while (next !== null);
    expect(paged).toEqual(all);
    await room.secretariat.get(`${PEOPLE}?after=bm9uc2Vuc2U`).expectProblem(400, 'request.invalid');
  });

  it('are hidden from observers and strangers', async () => {
    const observer = await room.person('Observer', room.seat('observer', null));
    await observer.get(PEOPLE).expectProblem(403, 'access.role-lacks-act');
    const stranger = await room.person('Stranger', []);
    await stranger.get(PEOPLE).expectProblem(404, 'agreement.unknown');
    await room.anonymous.get(PEOPLE).expectProblem(401, 'session.required');
  });
});

describe('ending a seat', () => {
  it('takes the rights away at once, keeps the account and is in the ledger', async () => {
    const leaving = await room.person('Leaving Delegate', room.seat('delegate', 'JP'));
    const ledger = `/agreements/${AGREEMENT}/ledger?limit=500`;
    await leaving.get(ledger).expectStatus(200);
    await headOfJapan.delete(`${PEOPLE}/${leaving.personId}`).expectStatus(204);
    await leaving.get(ledger).expectProblem(404, 'agreement.unknown');
    expect(await leaving.get('/me').expectStatus(200)).toMatchObject({ roles: [] });
    const { items } = await room.secretariat
      .get<{ items: { type: string; subject: { id: string } }[] }>(ledger)
      .expectStatus(200);
    expect(items.at(-1)).toMatchObject({
      type: 'person.left',
      audience: ['secretariat', 'party:JP'],
      actor: { kind: 'person', id: headOfJapan.personId, party: 'JP' },
      payload: { person: leaving.personId, name: 'Leaving Delegate', role: 'delegate', party: 'JP' },
    });
    await headOfJapan.delete(`${PEOPLE}/${leaving.personId}`).expectProblem(404, 'person.unknown');
  });

  it('is for the secretariat, and for heads within their party', async () => {
    const target = await room.person('Target', room.seat('delegate', 'KR'));
    await delegateOf('KR')
      .delete(`${PEOPLE}/${target.personId}`)
      .expectProblem(403, 'access.capability-missing');
    await headOfJapan.delete(`${PEOPLE}/${target.personId}`).expectProblem(403, 'seat.not-yours');
    await headOfJapan.delete(`${PEOPLE}/${room.secretariat.personId}`).expectProblem(403, 'seat.not-yours');
    await room.secretariat.delete(`${PEOPLE}/${target.personId}`).expectStatus(204);
    const byAdministrator = await room.person('Second Target', room.seat('delegate', 'KR'));
    await room.admin.delete(`${PEOPLE}/${byAdministrator.personId}`).expectStatus(204);
  });

  it('happens to a whole delegation when its party withdraws', async () => {
    await room.secretariat
      .post(`/agreements/${AGREEMENT}/parties`, {
        code: 'AU',
        constituency: 'producers',
        basis: { production: '10', imports: '0' },
        status: 'party',
      })
      .expectStatus(201);
    const delegation = [
      await room.person('Head of Australia', room.seat('head', 'AU')),
      await room.person('Delegate of Australia', room.seat('delegate', 'AU')),
    ];
    const party = `/agreements/${AGREEMENT}/parties/AU`;
    const { version } = await room.secretariat.get(party).expectStatus(200);
    const withdrawal = { status: 'withdrawn', reason: 'Notice of withdrawal' };
    await room.secretariat.patch(party, withdrawal, { 'if-match': `"${String(version)}"` }).expectStatus(200);
    for (const person of delegation) await person.get(PEOPLE).expectProblem(404, 'agreement.unknown');
    expect((await list(room.secretariat)).filter((person) => person.party === 'AU')).toEqual([]);
  });
});

describe('demo accounts', () => {
  it('are listed and usable in a demo, and dead in any other installation', async () => {
    const demo = await startApp({ LODESTONE_DEMO: '1' });
    const account = {
      email: 'demo.head@example.org',
      name: 'Demo Head',
      password: 'shown on the sign-in page',
    };
    await demo.app.get(PeopleService).addPerson({ ...account, isAdmin: false, seats: [], isDemo: true });
    const { items } = await demo.anonymous.get<{ items: unknown[] }>('/demo/accounts').expectStatus(200);
    expect(items).toEqual([{ ...account, role: null, party: null }]);
    const signedIn = await demo.anonymous.signIn(account.email, account.password);
    await signedIn.get('/me').expectStatus(200);

    const uri = String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', `/${demo.connection.name}?`);
    const config = loadConfig({ LODESTONE_SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent', PORT: '0' });
    const later = await createApp(config, uri, demo.clock);
    await later.listen(0, '127.0.0.1');
    const api = `${await later.getUrl()}/api/v1`;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ email: account.email, password: account.password });
    expect((await fetch(`${api}/auth/login`, { method: 'POST', headers, body })).status).toBe(401);
    expect((await fetch(`${api}/demo/accounts`)).status).toBe(404);
    const authorization = `Bearer ${String(signedIn.token)}`;
    expect((await fetch(`${api}/me`, { headers: { authorization } })).status).toBe(401);
    await later.close();
    await demo.close();
  });
});
