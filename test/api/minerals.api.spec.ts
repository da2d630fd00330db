import type { MineralDto, MineralPageDto } from '../../src/modules/minerals/minerals.dto';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

const MINERALS = `/agreements/${AGREEMENT}/minerals`;

let room: Room;
let reader: ApiClient;

beforeAll(async () => {
  room = await startRoom(['JP']);
  reader = await room.person('Observer of the list', room.seat('observer', null));
});
afterAll(() => room.close());

const list = (query = '') => reader.get<MineralPageDto>(`${MINERALS}${query}`).expectStatus(200);
const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);

it('lists all 60 minerals by id, page by page', async () => {
  const first = await list('?limit=45');
  const second = await list(`?limit=45&after=${first.next}`);
  const all = [...first.items, ...second.items].map(({ id }) => id);
  expect(all).toHaveLength(60);
  expect(all).toEqual([...all].sort());
  expect(second.next).toBeNull();
  expect(first.items[0]).toEqual({
    id: 'aluminum',
    name: 'Aluminum (bauxite)',
    symbol: 'Al',
    group: 'base_light_metal',
    class: 'base metal',
    addedIn2025: false,
    onList2022: true,
    segments: ['ore', 'intermediate', 'refined', 'alloy', 'scrap'],
  });
});

it.each([
  ['?group=pgm', ['iridium', 'palladium', 'platinum', 'rhodium', 'ruthenium']],
  ['?class=battery%20metal', ['cobalt', 'lithium']],
  ['?hs=8105', ['cobalt']],
  ['?hs=810530&segment=scrap', ['cobalt']],
  ['?hs=810530&segment=ore', []],
  ['?group=battery&segment=scrap', ['cobalt', 'nickel']],
  ['?q=GALL', ['gallium']],
  ['?q=%22%5C%28', []],
])('MINERAL-7 %s finds %j', async (query, found) => {
  expect(await ids(query)).toEqual(found);
});

it.each(['?segment=metal', '?hs=81x', '?hs=8105200', '?limit=0', '?after=%00', '?group=', '?colour=blue'])(
  'refuses %s as a shape',
  async (query) => {
    const problem = await reader.get(`${MINERALS}${query}`).expectProblem(400, 'request.invalid');
    expect(problem.errors?.[0]?.pointer).toBe(`/${query.slice(1).split('=')[0]}`);
  },
);

it('shows cobalt with segments, hosts, import reliance and producers, each figure with its evidence', async () => {
  const cobalt = await reader.get<MineralDto>(`${MINERALS}/cobalt`).expectStatus(200);
  expect(cobalt.hosts.map(({ mineral, share }) => [mineral, share?.published])).toEqual([
    ['copper', '~60'],
    ['nickel', '~38'],
  ]);
  expect(cobalt.importReliance).toMatchObject([
    { value: '76', comparator: '=', year: '2024e', vintage: 'MCS 2025', evidence: { verified: 'verified' } },
    { value: '79', comparator: '=', year: '2025e', vintage: 'MCS 2026', evidence: { verified: 'verified' } },
  ]);
  expect(cobalt.leadingProducer).toMatchObject({ country: 'CD', sharePercent: '76' });
  expect(cobalt.production[0]?.producers.find(({ country }) => country === 'CD')).toMatchObject({
    kind: 'country',
    name: 'Congo (Kinshasa)',
    evidence: { source: 'USGS MCS 2026 (Feb 2026)', verified: 'verified' },
  });
});

it('does not know a mineral off the list, and knows nobody without a seat', async () => {
  await reader.get(`${MINERALS}/gold`).expectProblem(404, 'mineral.unknown');
  await reader.get(`${MINERALS}/toString`).expectProblem(404, 'mineral.unknown');
  await room.anonymous.get(MINERALS).expectProblem(401, 'session.required');
  const stranger = await room.person('Delegate elsewhere', []);
  await stranger.get(MINERALS).expectProblem(404, 'agreement.unknown');
  await stranger.get(`${MINERALS}/cobalt`).expectProblem(404, 'agreement.unknown');
});

it("MINERAL-6 shows only the minerals of the agreement's charter", async () => {
  const shipped = await room.connection.collection('agreements').findOne({ _id: AGREEMENT as never });
  const rules = { ...shipped?.['charters'][0].rules, key: 'tin-only', minerals: ['tin'], roster: [] };
  await room.admin
    .post('/agreements', { slug: 'tin-only', title: 'Tin only', charter: rules })
    .expectStatus(201);
  const page = await room.admin.get<MineralPageDto>('/agreements/tin-only/minerals').expectStatus(200);
  expect(page.items.map(({ id }) => id)).toEqual(['tin']);
  await room.admin.get('/agreements/tin-only/minerals/tin').expectStatus(200);
  await room.admin.get('/agreements/tin-only/minerals/cobalt').expectProblem(404, 'mineral.unknown');
});
