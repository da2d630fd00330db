import type { Entry } from '../../src/domain/ledger/entry';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { append } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

const LEDGER = `/agreements/${AGREEMENT}/ledger`;

interface Page {
  items: Entry[];
  next: string | null;
  head: { seq: number };
}

let room: Room;
let issued: string;
let draft: string;
beforeAll(async () => {
  room = await startRoom(['AU', 'JP']);
  issued = await issuedNotice(room);
  const japan = room.delegates['JP']!;
  await japan
    .put(`${NOTICES}/${issued}/responses/JP/position`, { stance: 'can-help', note: 'Réserves à Kōbe — 停止' })
    .expectStatus(200);
  const report = { ...REPORT, headline: 'Schmelzofen in Kōbe ausgefallen' };
  draft = (await japan.post<{ id: string }>(NOTICES, report).expectStatus(201)).id;
}, 60_000);
afterAll(() => room.close());

const read = (reader: ApiClient, query: string): Promise<Page> =>
  reader.get<Page>(`${LEDGER}?${query}`).expectStatus(200);
const found = async (query: string, reader = room.secretariat): Promise<string[]> =>
  (await read(reader, query)).items.map(({ type, subject }) => `${type} ${subject!.id}`);

/** Follows `next` to the end; the numbers in the order in which they came. */
async function pages(query: string): Promise<number[][]> {
  const seen: number[][] = [];
  for (let after = '0'; ;) {
    const { items, next } = await read(room.secretariat, `${query}&after=${after}`);
    seen.push(items.map(({ seq }) => seq));
    if (next === null) return seen;
    after = next;
  }
}

describe('LEDGER-11 the ledger is filtered', () => {
  it.each([
    ['types=notice.issued', () => [`notice.issued ${issued}`]],
    [
      'types=notice.position-taken,notice.reported',
      () => [`notice.reported ${issued}`, `notice.position-taken ${issued}`, `notice.reported ${draft}`],
    ],
    ['types=notice.*&q=position-taken', () => [`notice.position-taken ${issued}`]],
    ['types=price.*', () => []],
    ['types=notice.reported,notice.reported&subject=N-0000-000', () => []],
  ])('by %s', async (query, expected) => expect(await found(query)).toEqual(expected()));

  it('by subject, and by subject and type', async () => {
    expect((await found(`subject=${draft}`)).length).toBe(1);
    expect(await found(`subject=${issued}&types=notice.issued,party.joined`)).toEqual([
      `notice.issued ${issued}`,
    ]);
  });

  it('by words, whatever their case and accents, all of which an entry must have', async () => {
    expect(await found('q=KOBE%20reserves')).toEqual([`notice.position-taken ${issued}`]);
    expect(await found(`q=${encodeURIComponent('停止')}`)).toEqual([`notice.position-taken ${issued}`]);
    expect(await found('q=kobe%20schmelzofen')).toEqual([`notice.reported ${draft}`]);
    expect(await found('q=kob')).toEqual([]);
    expect(await found('q=headline')).toEqual([]);
  });

  it('never by what the reader may not see', async () => {
    const [japan, australia] = [room.delegates['JP']!, room.delegates['AU']!];
    for (const query of ['q=schmelzofen', `subject=${draft}`, `types=notice.reported&q=schmelzofen`]) {
      expect(await found(query, japan)).toEqual([`notice.reported ${draft}`]);
      expect(await found(query, australia)).toEqual([]);
    }
  });

  it('page by page, each entry once and in order, to the end', async () => {
    const all = (await read(room.secretariat, 'limit=500')).items;
    const wanted = all.filter(({ type }) => /^party\.|reported/.test(String(type))).map(({ seq }) => seq);
    const seen = await pages('limit=1&types=notice.reported,party.joined,party.admitted');
    expect(seen.flat()).toEqual(wanted);
    expect(seen.every((page) => page.length <= 1)).toBe(true);
  });

  it('in requests that look at no more than 5,000 entries each', async () => {
    await append(room.app, { count: 6_000, reason: 'drill' });
    const [last] = await append(room.app, { reason: 'Sirenenprobe' });
    const seen = await pages('q=sirenenprobe');
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.flat()).toEqual([last]);
    expect(await pages('types=notice.issued')).toHaveLength(1);
  }, 60_000);

  it.each(['q=%20', 'q=', 'q=---', `q=${'x'.repeat(201)}`, 'types=Notice', 'after=x'])('not by %s', (query) =>
    room.secretariat.get(`${LEDGER}?${query}`).expectProblem(400, 'request.invalid'),
  );
});
