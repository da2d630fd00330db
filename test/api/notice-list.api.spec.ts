import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import { startRoom, type Room } from '../setup/harness';

let room: Room;
/** Cobalt from the DRC issued at alert; gallium from China, an exercise, issued at watch; tin from Myanmar, a draft of Japan. */
let cobalt: string;
let gallium: string;
let tin: string;

const report = async (body: object, by = room.secretariat): Promise<string> =>
  (await by.post<{ id: string }>(NOTICES, { ...REPORT, ...body }).expectStatus(201)).id;

beforeAll(async () => {
  room = await startRoom(['BE+LU', 'JP', 'KR']);
  cobalt = await issuedNotice(room);
  gallium = await report({
    status: 'exercise',
    headline: 'Gallium exports need a licence',
    severity: 'moderate',
    minerals: [{ mineral: 'gallium', segments: ['refined'] }],
    area: { countries: ['CN'], description: null },
    description: 'Licences for gallium and germanium.',
  });
  await room.secretariat
    .post(`${NOTICES}/${gallium}/issue`, { level: 'watch' }, { 'if-match': '"1"' })
    .expectStatus(200);
  tin = await report(
    {
      headline: 'Mines of Wa State closed',
      cause: 'other',
      minerals: [{ mineral: 'tin', segments: ['ore'] }],
      area: { countries: ['MM'], description: null },
      description: 'The authorities suspend mining.',
    },
    room.delegates['JP'],
  );
}, 60_000);
afterAll(() => room.close());

const listed = async (query: string, by = room.secretariat): Promise<string[]> =>
  (await by.get<{ items: { id: string }[] }>(`${NOTICES}?${query}`).expectStatus(200)).items.map(
    ({ id }) => id,
  );

it('NOTICE-34 by each field', async () => {
  const expected: [string, string[]][] = [
    ['', [tin, gallium, cobalt]],
    ['sort=oldest', [cobalt, gallium, tin]],
    ['state=issued', [gallium, cobalt]],
    ['level=watch', [gallium]],
    ['severity=moderate', [gallium]],
    ['status=exercise', [gallium]],
    ['cause=other', [tin]],
    ['mineral=tin', [tin]],
    ['country=CD', [cobalt]],
    ['country=CN&mineral=cobalt', []],
    ['q=licence', [gallium]],
    ['q=suspends%20cobalt', [cobalt]],
    [`q=${cobalt}`, [cobalt]],
  ];
  for (const [query, ids] of expected) expect([query, await listed(query)]).toEqual([query, ids]);
});

it('NOTICE-34 page by page, in either order', async () => {
  for (const sort of ['newest', 'oldest']) {
    const whole = await listed(`sort=${sort}`);
    const paged: string[] = [];
    let after = '';
    do {
      const page: { items: { id: string }[]; next: string | null } = await room.secretariat
        .get<{ items: { id: string }[]; next: string | null }>(`${NOTICES}?sort=${sort}&limit=1${after}`)
        .expectStatus(200);
      paged.push(...page.items.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(paged).toEqual(whole);
  }
});

it('NOTICE-34 by the party whose answer they await', async () => {
  expect(await listed('awaiting=JP')).toEqual([gallium, cobalt]);
  const answer = `${NOTICES}/${cobalt}/responses/BE+LU`;
  const benelux = room.delegates['BE+LU']!;
  await benelux.put(`${answer}/acknowledgement`).expectStatus(200);
  expect(await listed('awaiting=BE%2BLU')).toEqual([gallium, cobalt]);
  await benelux.put(`${answer}/position`, { stance: 'neutral' }).expectStatus(200);
  expect(await listed('awaiting=BE%2BLU')).toEqual([gallium]);
  expect(await listed('awaiting=JP&state=issued&level=alert')).toEqual([cobalt]);
  expect(await listed('awaiting=JP&state=reported')).toEqual([]);
  expect(await listed('awaiting=ZA')).toEqual([]);
});

it('NOTICE-34 by words of a translation', async () => {
  const french = {
    headline: 'Licences pour le germanium',
    description: 'Régime de licences.',
    status: 'courtesy',
  };
  await room.secretariat
    .put(`${NOTICES}/${gallium}/translations/fr`, french, { 'if-match': '"2"' })
    .expectStatus(200);
  expect(await listed('q=regime', room.delegates['KR'])).toEqual([gallium]);
});

it('NOTICE-34 only what the reader may read', async () => {
  for (const query of ['', 'country=MM', 'mineral=tin', 'q=Wa', 'sort=oldest', 'state=reported'])
    expect(await listed(query, room.delegates['KR'])).not.toContain(tin);
  expect(await listed('country=MM', room.delegates['JP'])).toEqual([tin]);
});

it('NOTICE-34 refuses what cannot be asked', async () => {
  for (const query of ['sort=loudest', 'country=cd', 'awaiting=a.b', 'colour=red'])
    await room.secretariat.get(`${NOTICES}?${query}`).expectProblem(400, 'request.invalid');
});
