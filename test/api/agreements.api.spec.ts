import type { Charter } from '../../src/domain/charters/charter';
import type { Entry } from '../../src/domain/ledger/entry';
import { criticalMinerals2026 } from '../fixtures/charter';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

interface Agreement {
  slug: string;
  charter: { key: string; title: string; version: number };
  me: { role: string; party: string | null; isAdministrator: boolean };
}
interface Page<T> {
  items: T[];
  next: string | null;
}

let room: Room;
let outsider: ApiClient;

/** A charter of its own, with a roster. */
const GALLIUM: Charter = {
  ...criticalMinerals2026(),
  key: 'gallium-club',
  title: 'Gallium Club',
  minerals: ['gallium'],
  roster: [
    { code: 'JP', name: 'Japan', constituency: 'consumers', basis: { imports: '600' } },
    {
      code: 'SU',
      name: 'Soviet Union',
      constituency: 'producers',
      basis: { production: '5.5', imports: '0' },
    },
  ],
};

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  await room.admin
    .post('/agreements', { slug: 'gallium', title: 'Gallium', charter: GALLIUM })
    .expectStatus(201);
  outsider = await room.person('Delegate elsewhere', [
    { agreement: 'gallium', role: 'delegate', party: 'JP' },
  ]);
});
afterAll(() => room.close());

const delegate = (): ApiClient => room.delegates['JP'] as ApiClient;
const entries = async (reader: ApiClient, slug: string): Promise<Entry[]> =>
  (await reader.get<Page<Entry>>(`/agreements/${slug}/ledger`).expectStatus(200)).items;
const post = (body: object) =>
  room.admin.post('/agreements', { slug: 'new', title: 'New', charter: AGREEMENT, ...body });

describe('creation', () => {
  it('CHARTER-10 answers with the agreement as the administrator sees it', async () => {
    const { body, status, headers } = await room.admin.post('/agreements', {
      slug: 'answered',
      title: 'Answered',
      charter: AGREEMENT,
    });
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      slug: 'answered',
      title: 'Answered',
      charter: { key: AGREEMENT, title: 'Agreement on Trade in Critical Minerals', version: 1 },
      seat: { place: 'Paris', timeZone: 'Europe/Paris' },
      createdAt: room.clock.now(),
      me: { role: 'secretariat', party: null, isAdministrator: true },
      version: 1,
    });
    expect(await room.admin.get('/agreements/answered').expectStatus(200)).toEqual(body);
  });

  it('CHARTER-10 enters the charter and each party of the roster, as one command by an administrator', async () => {
    const read = (await entries(outsider, 'gallium')).slice(0, 3);
    expect(read.map(({ seq, type, audience }) => [seq, type, audience])).toEqual([
      [1, 'agreement.created', 'parties'],
      [2, 'party.admitted', 'parties'],
      [3, 'party.admitted', 'parties'],
    ]);
    expect(new Set(read.map(({ at }) => at)).size).toBe(1);
    for (const { actor } of read) {
      expect(actor).toEqual({
        kind: 'person',
        id: room.admin.personId,
        party: null,
        capacity: 'administrator',
      });
    }
    expect(read[0]?.payload).toEqual({ title: 'Gallium', charter: GALLIUM, charterVersion: 1 });
    expect(read[1]?.payload).toMatchObject({
      code: 'JP',
      status: 'party',
      basis: { production: '0', imports: '600' },
    });
  });

  it('CHARTER-10 refuses a slug that is taken and appends nothing', async () => {
    const before = (await entries(delegate(), AGREEMENT)).length;
    await post({ slug: AGREEMENT }).expectProblem(409, 'agreement.exists');
    expect(await entries(delegate(), AGREEMENT)).toHaveLength(before);
  });

  it('CHARTER-10 of two at once under one slug exactly one succeeds', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => post({ slug: 'raced', title: `Attempt ${n}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('a repeat with the same Idempotency-Key gets the first answer and creates nothing', async () => {
    const body = { slug: 'keyed', title: 'Keyed', charter: GALLIUM };
    const create = () =>
      room.admin.post('/agreements', body, { 'idempotency-key': 'create-keyed' }).expectStatus(201);
    const first = await create();
    expect(await create()).toEqual(first);
    expect(await entries(room.admin, 'keyed')).toHaveLength(3);
  });

  it('refuses a name that no shipped charter has and says which there are', async () => {
    const problem = await post({ charter: 'tin-1821' }).expectProblem(422, 'charter.unknown');
    expect(problem.errors?.[0]?.pointer).toBe('/charter');
    expect(problem.detail).toContain('critical-minerals-2026');
  });

  it.each<[string, unknown, string]>([
    ['is missing', undefined, '/charter'],
    ['is null', null, '/charter'],
    ['is a number', 5, '/charter'],
    ['is a list', [], '/charter'],
    ['lacks a field', { ...GALLIUM, title: undefined }, '/charter/title'],
    ['has an unknown field', { ...GALLIUM, currency: 'EUR' }, '/charter/currency'],
    [
      'has a unit that is no text',
      { ...GALLIUM, bases: [{ ...GALLIUM.bases[0], unit: 5 }] },
      '/charter/bases/0/unit',
    ],
    ['names a mineral twice', { ...GALLIUM, minerals: ['gallium', 'gallium'] }, '/charter/minerals'],
    ['has no levels', { ...GALLIUM, crisis: { levels: [] } }, '/charter/crisis/levels'],
  ])('CHARTER-7 refuses a charter that %s', async (_, charter, pointer) => {
    const problem = await post({ charter }).expectProblem(400, 'request.invalid');
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('CHARTER-5 refuses an inline charter that makes no sense, by pointer below /charter', async () => {
    const problem = await post({
      charter: { ...GALLIUM, minerals: ['gallium', 'unobtainium'] },
    }).expectProblem(422, 'charter.invalid');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/charter/minerals/1']);
    await room.admin.get('/agreements/new').expectProblem(404, 'agreement.unknown');
  });

  it.each(['UPPER', 'a', '-a', 'a_b', 'a'.repeat(64), 'a:b', ''])('refuses the slug %j', async (slug) => {
    const problem = await post({ slug }).expectProblem(400, 'request.invalid');
    expect(problem.errors?.[0]?.pointer).toBe('/slug');
  });

  it('is for administrators of the installation only, whatever the body', async () => {
    await room.anonymous.post('/agreements', {}).expectProblem(401, 'session.required');
    for (const person of [delegate(), room.secretariat]) {
      await person.post('/agreements', {}).expectProblem(403, 'access.administrator-only');
    }
  });
});

describe('reading', () => {
  it('lists to each person the agreements in which they act, by slug and page by page', async () => {
    const slugs = async (reader: ApiClient, query = '') =>
      (await reader.get<Page<Agreement>>(`/agreements${query}`).expectStatus(200)).items.map(
        ({ slug }) => slug,
      );
    expect(await slugs(delegate())).toEqual([AGREEMENT]);
    expect(await slugs(outsider)).toEqual(['gallium']);
    expect(await slugs(await room.person('Nobody yet', []))).toEqual([]);
    const all = await slugs(room.admin);
    expect(all).toEqual([...all].sort());
    expect(all).toEqual(expect.arrayContaining([AGREEMENT, 'gallium']));

    const { items, next } = await room.admin.get<Page<Agreement>>('/agreements?limit=1').expectStatus(200);
    expect(items.map(({ slug }) => slug)).toEqual(all.slice(0, 1));
    expect(await slugs(room.admin, `?limit=500&after=${next}`)).toEqual(all.slice(1));
    await room.anonymous.get('/agreements').expectProblem(401, 'session.required');
  });

  it.each([
    ['secretariat', () => room.secretariat, { role: 'secretariat', party: null, isAdministrator: false }],
    ['delegate', delegate, { role: 'delegate', party: 'JP', isAdministrator: false }],
    ['administrator', () => room.admin, { role: 'secretariat', party: null, isAdministrator: true }],
  ])('tells the %s as what they act', async (_, reader, me) => {
    const agreement = await reader().get<Agreement>(`/agreements/${AGREEMENT}`).expectStatus(200);
    expect(agreement.me).toEqual(me);
  });

  it('CHARTER-8 gives the charter in force with its version, as it was entered', async () => {
    const { headers, body } = await outsider.get('/agreements/gallium/charter');
    expect(body).toEqual({ version: 1, rules: GALLIUM });
    expect(headers.get('etag')).toBe('"1"');
  });

  it('CHARTER-9 compares the charter in force with a shipped one', async () => {
    const { items } = await outsider
      .get<{ items: { pointer: string }[] }>(`/agreements/gallium/charter/diff?with=${AGREEMENT}`)
      .expectStatus(200);
    expect(items).toEqual([
      { pointer: '/key', from: 'gallium-club', to: AGREEMENT },
      { pointer: '/title', from: 'Gallium Club', to: 'Agreement on Trade in Critical Minerals' },
      { pointer: '/minerals', from: ['gallium'], to: 'all' },
      { pointer: '/roster', from: GALLIUM.roster },
    ]);
    const own = await delegate()
      .get(`/agreements/${AGREEMENT}/charter/diff?with=${AGREEMENT}`)
      .expectStatus(200);
    expect(own).toEqual({ items: [] });
  });

  it.each([
    ['?with=tin-1821', 404, 'charter.unknown'],
    ['?with=../package', 400, 'request.invalid'],
    ['?with=a&with=b', 400, 'request.invalid'],
    ['', 400, 'request.invalid'],
  ])('CHARTER-9 refuses to compare %j', async (query, status, code) => {
    await outsider.get(`/agreements/gallium/charter/diff${query}`).expectProblem(status, code);
  });

  it.each(['', '/charter', `/charter/diff?with=${AGREEMENT}`])(
    'does not exist for others: %s',
    async (path) => {
      await outsider.get(`/agreements/${AGREEMENT}${path}`).expectProblem(404, 'agreement.unknown');
      await room.admin.get(`/agreements/nowhere${path}`).expectProblem(404, 'agreement.unknown');
      await room.anonymous.get(`/agreements/${AGREEMENT}${path}`).expectProblem(401, 'session.required');
    },
  );

  it('an observer reads like every member', async () => {
    const observer = await room.person('Observer', room.seat('observer', null));
    for (const path of ['', '/charter', `/charter/diff?with=${AGREEMENT}`]) {
      await observer.get(`/agreements/${AGREEMENT}${path}`).expectStatus(200);
    }
  });
});
