import { evolve } from '../../src/domain/parties/evolve';
import type { PartyEntry } from '../../src/domain/parties/events';
import type { Party } from '../../src/domain/parties/party';
import type { PartyView } from '../../src/domain/parties/present';
import type { Entry } from '../../src/domain/ledger/entry';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

const PARTIES = `/agreements/${AGREEMENT}/parties`;
const why = { reason: 'Note verbale of 1 March 2026.' };

interface Page<T> {
  items: T[];
  next: string | null;
}

let room: Room;
let observer: ApiClient;
let outsider: ApiClient;

beforeAll(async () => {
  room = await startRoom(['JP']);
  observer = await room.person('Observer', room.seat('observer', null));
  await room.admin
    .post('/agreements', { slug: 'elsewhere', title: 'Elsewhere', charter: AGREEMENT })
    .expectStatus(201);
  await room.admin.post('/agreements/elsewhere/parties', entrant('JP')).expectStatus(201);
  outsider = await room.person('Outsider', [{ agreement: 'elsewhere', role: 'delegate', party: 'JP' }]);
});
afterAll(() => room.close());

const entrant = (code: string, fields: object = {}) => ({
  code,
  constituency: 'consumers',
  basis: { production: '0', imports: '320' },
  status: 'party',
  ...fields,
});
const admit = (code: string, fields: object = {}) =>
  room.secretariat.post<PartyView>(PARTIES, entrant(code, fields));
const patch = (code: string, version: number | '*', body: object, by = room.secretariat) =>
  by.patch<PartyView>(`${PARTIES}/${code}`, body, { 'if-match': version === '*' ? '*' : `"${version}"` });
const read = (code: string, by = room.secretariat) =>
  by.get<PartyView>(`${PARTIES}/${code}`).expectStatus(200);
const list = async (query = '', by = room.secretariat) =>
  (await by.get<Page<PartyView>>(`${PARTIES}${query}`).expectStatus(200)).items;
const codes = async (query: string) => (await list(query)).map(({ code }) => code);
const entriesAbout = async (code: string, by: ApiClient): Promise<Entry[]> =>
  (
    await by
      .get<Page<Entry>>(`/agreements/${AGREEMENT}/ledger?subject=${encodeURIComponent(code)}`)
      .expectStatus(200)
  ).items;
const stored = (code: string) =>
  room.connection.collection<Party & { _id: string }>('parties').findOne({ _id: `${AGREEMENT}/${code}` });
const delegate = (): ApiClient => room.delegates['JP'] as ApiClient;

describe('admission', () => {
  it('PARTY-4 answers with the party, stores it and tells every member', async () => {
    const { status, headers, body } = await admit('KR');
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    const standing = {
      name: 'South Korea',
      constituency: 'consumers',
      basis: { production: '0', imports: '320' },
      status: 'party',
    };
    expect(body).toEqual({
      agreement: AGREEMENT,
      code: 'KR',
      ...standing,
      since: room.clock.now(),
      history: [{ ...standing, from: room.clock.now(), reason: null }],
      version: 1,
      actions: expect.any(Array),
    });
    expect(await read('KR')).toEqual(body);
    expect(await stored('KR')).toEqual({
      _id: `${AGREEMENT}/KR`,
      agreement: AGREEMENT,
      code: 'KR',
      history: body.history,
      version: 1,
    });
    const [entry] = await entriesAbout('KR', observer);
    expect(entry).toMatchObject({
      type: 'party.admitted',
      audience: 'parties',
      subject: { kind: 'party', id: 'KR' },
      actor: { kind: 'person', id: room.secretariat.personId, party: null },
      payload: { code: 'KR', ...standing },
    });
  });

  it('PARTY-3 names a union by its code, and takes another name when told', async () => {
    expect((await admit('BE+LU').expectStatus(201)).name).toBe('Belgium and Luxembourg');
    expect((await admit('EU', { name: 'The Union' }).expectStatus(201)).name).toBe('The Union');
  });

  it('PARTY-2 gives a figure that is left out as zero', async () => {
    expect((await admit('AU', { basis: {} }).expectStatus(201)).basis).toEqual({
      production: '0',
      imports: '0',
    });
  });

  it.each([
    ['a code of no territory', { code: 'ZZ' }, 'party.code-unknown', ['/code']],
    [
      'a standing that the charter does not know',
      { code: 'NZ', constituency: 'traders', basis: { exports: '1' } },
      'party.standing',
      ['/constituency', '/basis/exports'],
    ],
  ])('PARTY-2 PARTY-3 refuses %s', async (_, fields, code, expected) => {
    const problem = await admit('NZ', fields).expectProblem(422, code);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(expected);
  });

  it.each([
    [{ code: 'jp' }, '/code'],
    [{ code: 'NZ+' }, '/code'],
    [{ status: 'suspended' }, '/status'],
    [{ status: undefined }, '/status'],
    [{ basis: { imports: 320 } }, '/basis'],
    [{ basis: { imports: '-1' } }, '/basis'],
    [{ name: ' ' }, '/name'],
    [{ votes: 5 }, '/votes'],
  ])('refuses the shape of %j', async (fields, pointer) => {
    const problem = await admit('NZ', fields).expectProblem(400, 'request.invalid');
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('PARTY-4 refuses one that is there already, and appends nothing', async () => {
    const before = await entriesAbout('JP', observer);
    await admit('JP').expectProblem(409, 'party.exists');
    expect(await entriesAbout('JP', observer)).toEqual(before);
  });

  it('PARTY-4 of two admissions at once exactly one succeeds', async () => {
    const answers = await Promise.all([admit('GB'), admit('GB'), admit('GB')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await entriesAbout('GB', observer)).toHaveLength(1);
  });

  it('PARTY-4 PARTY-7 one that withdrew is admitted anew and keeps its history', async () => {
    await admit('CL').expectStatus(201);
    await patch('CL', 1, { status: 'withdrawn', ...why }).expectStatus(200);
    const returned = await admit('CL', { status: 'signatory' }).expectStatus(201);
    expect(returned).toMatchObject({ status: 'signatory', version: 3 });
    expect(returned.history.map(({ status }) => status)).toEqual(['party', 'withdrawn', 'signatory']);
  });
});

describe('change', () => {
  it('PARTY-5 changes fields and status in one commit, with an entry for each', async () => {
    await admit('CA').expectStatus(201);
    const { headers, body } = await patch('CA', 1, {
      basis: { production: '180' },
      status: 'suspended',
      ...why,
    });
    expect(headers.get('etag')).toBe('"3"');
    expect(body).toMatchObject({
      status: 'suspended',
      basis: { production: '180', imports: '320' },
      version: 3,
    });
    const [, updated, moved] = await entriesAbout('CA', delegate());
    expect(updated).toMatchObject({
      type: 'party.updated',
      audience: 'parties',
      payload: { code: 'CA', basis: body.basis },
    });
    expect(moved?.payload).toEqual({ code: 'CA', from: 'party', status: 'suspended', ...why });
    expect(moved?.at).toBe(updated?.at);
  });

  it('PARTY-8 replaying the entries gives the party that is stored', async () => {
    await admit('NO', { status: 'candidate' }).expectStatus(201);
    room.clock.advance({ minutes: 1 });
    await patch('NO', 1, { name: 'Kingdom of Norway', constituency: 'producers' }).expectStatus(200);
    room.clock.advance({ minutes: 1 });
    await patch('NO', 2, { status: 'party' }).expectStatus(200);
    const entries = (await entriesAbout('NO', observer)) as unknown as PartyEntry[];
    const { _id, ...party } = (await stored('NO')) ?? {};
    expect(_id).toBe(`${AGREEMENT}/NO`);
    expect(entries.reduce<Party | null>(evolve, null)).toEqual(party);
    expect((await read('NO')).version).toBe(3);
  });

  it('refuses without a version, with a stale one, and accepts any when told so', async () => {
    await admit('SE').expectStatus(201);
    const body = { name: 'Sverige' };
    const missing = await room.secretariat
      .patch(`${PARTIES}/SE`, body)
      .expectProblem(428, 'version.required');
    expect(missing.version).toBe(1);
    const stale = await patch('SE', 7, body);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"1"']);
    await patch('SE', '*', body).expectStatus(200);
  });

  it('PARTY-5 of two changes to one version exactly one succeeds', async () => {
    await admit('FI').expectStatus(201);
    const answers = await Promise.all(['Suomi', 'Finnland'].map((name) => patch('FI', 1, { name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await read('FI')).history).toHaveLength(2);
  });

  it('ACCESS-5 refuses in order: not there, version, shape, rule, state', async () => {
    await admit('DK', { status: 'candidate' }).expectStatus(201);
    const nonsense = { votes: 5 };
    await patch('AQ', 1, nonsense).expectProblem(404, 'party.unknown');
    await room.secretariat.patch(`${PARTIES}/DK`, nonsense).expectProblem(428, 'version.required');
    await patch('DK', 7, nonsense).expectProblem(412, 'version.stale');
    await patch('DK', 1, nonsense).expectProblem(400, 'request.invalid');
    await patch('DK', 1, { status: 'suspended' }).expectProblem(422, 'party.reason-missing');
    await patch('DK', 1, { status: 'suspended', ...why }).expectProblem(409, 'party.status-not-reachable');
    await patch('DK', 1, {}).expectProblem(422, 'party.nothing-changed');
    expect((await read('DK')).version).toBe(1);
  });

  it('PARTY-10 withdrawal ends the seats of the delegation in the same commit', async () => {
    await admit('PE').expectStatus(201);
    const member = await room.person('Delegate of Peru', room.seat('delegate', 'PE'));
    await member.get(`/agreements/${AGREEMENT}`).expectStatus(200);
    await patch('PE', 1, { status: 'withdrawn', ...why }).expectStatus(200);
    await member.get(`/agreements/${AGREEMENT}`).expectProblem(404, 'agreement.unknown');
    const [ended] = await entriesAbout(String(member.personId), room.secretariat).then((entries) =>
      entries.slice(-1),
    );
    const [withdrawn] = await entriesAbout('PE', room.secretariat).then((entries) => entries.slice(-1));
    expect(ended).toMatchObject({ type: 'person.left', payload: { party: 'PE' } });
    expect(ended?.at).toBe(withdrawn?.at);
    expect(ended?.seq).toBe((withdrawn?.seq ?? 0) + 1);
    const invitation = { email: 'late@example.org', name: 'Late', role: 'delegate', party: 'PE' };
    await room.secretariat
      .post(`/agreements/${AGREEMENT}/invitations`, invitation)
      .expectProblem(422, 'party.unknown');
  });
});

describe('reading', () => {
  it('PARTY-7 lists parties as they stood at an instant and leaves out those recorded later', async () => {
    await admit('ZA', { status: 'candidate', constituency: 'producers' }).expectStatus(201);
    const asCandidate = encodeURIComponent(room.clock.now());
    room.clock.advance({ minutes: 1 });
    await patch('ZA', 1, { status: 'party', basis: { production: '80' } }).expectStatus(200);
    await admit('IN').expectStatus(201);

    const then = await list(`?asOf=${asCandidate}`);
    expect(then.find(({ code }) => code === 'ZA')).toMatchObject({
      status: 'candidate',
      basis: { production: '0' },
    });
    expect(then.map(({ code }) => code)).not.toContain('IN');
    expect(await codes(`?asOf=${asCandidate}&status=party`)).not.toContain('ZA');
    expect(await codes('?status=party&constituency=producers')).toEqual(['NO', 'ZA']);
    expect(await codes('?asOf=1999-12-31T23:59:59Z')).toEqual([]);
  });

  it('lists by code, page by page', async () => {
    const all = await codes('');
    expect(all).toEqual([...all].sort());
    const { items, next } = await observer.get<Page<PartyView>>(`${PARTIES}?limit=3`).expectStatus(200);
    expect(items.map(({ code }) => code)).toEqual(all.slice(0, 3));
    expect(await codes(`?limit=500&after=${next}`)).toEqual(all.slice(3));
  });

  it.each(['?asOf=yesterday', '?status=gone', '?constituency=', '?limit=0', '?after=!', '?colour=blue'])(
    'refuses %s as a shape',
    async (query) => {
      const problem = await observer.get(`${PARTIES}${query}`).expectProblem(400, 'request.invalid');
      expect(problem.errors?.[0]?.pointer).toBe(`/${query.slice(1).split('=')[0]}`);
    },
  );

  it('PARTY-9 says to each role what it may do and why not', async () => {
    const allowed = (party: PartyView) =>
      party.actions.filter((action) => action.allowed).map(({ name }) => name);
    expect(allowed(await read('JP'))).toEqual(['update', 'suspend', 'withdraw']);
    expect(allowed(await read('JP', room.admin))).toEqual(['update', 'suspend', 'withdraw']);
    for (const reader of [delegate(), observer]) {
      const party = await read('JP', reader);
      expect(allowed(party)).toEqual([]);
      expect(party.actions[0]?.reason).toContain('secretariat may');
    }
  });
});

describe('who may', () => {
  const calls: [string, (by: ApiClient, slug?: string) => ReturnType<ApiClient['get']>][] = [
    ['list', (by, slug = AGREEMENT) => by.get(`/agreements/${slug}/parties`)],
    ['read', (by, slug = AGREEMENT) => by.get(`/agreements/${slug}/parties/JP`)],
    ['admit', (by, slug = AGREEMENT) => by.post(`/agreements/${slug}/parties`, {})],
    ['change', (by, slug = AGREEMENT) => by.patch(`/agreements/${slug}/parties/JP`, {})],
  ];

  it.each(calls)(
    '%s: nobody without a session, and nothing for members of another agreement',
    async (_, call) => {
      await call(room.anonymous).expectProblem(401, 'session.required');
      await call(outsider).expectProblem(404, 'agreement.unknown');
      await call(room.admin, 'nowhere').expectProblem(404, 'agreement.unknown');
    },
  );

  it.each(calls.slice(0, 2))('%s: every member', async (_, call) => {
    for (const reader of [room.secretariat, delegate(), observer, room.admin])
      await call(reader).expectStatus(200);
  });

  it.each(calls.slice(2))('%s: not heads, delegates or observers', async (_, call) => {
    const head = await room.person('Head of Japan', room.seat('head', 'JP'));
    for (const member of [head, delegate(), observer])
      await call(member).expectProblem(403, 'access.role-lacks-act');
  });

  it('an administrator acts as secretariat, and the entry says so', async () => {
    await room.admin.post(PARTIES, entrant('MX')).expectStatus(201);
    const [entry] = await entriesAbout('MX', observer);
    expect(entry?.actor).toEqual({
      kind: 'person',
      id: room.admin.personId,
      party: null,
      capacity: 'administrator',
    });
  });
});
