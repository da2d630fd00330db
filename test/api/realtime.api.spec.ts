import { Feeds } from '../../src/delivery/realtime/feeds';
import type { Audience } from '../../src/domain/ledger/audience';
import { PeopleService } from '../../src/modules/people';
import { LedgerRepository } from '../../src/platform/ledger';
import type { ApiClient } from '../setup/api-client';
import { append, numbers } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';

let room: Room;
let readers: LiveReader[];

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
});
afterAll(() => room.close());

beforeEach(() => (readers = []));
afterEach(() => readers.forEach((reader) => reader.close()));

const delegate = (party: string): ApiClient => room.delegates[party] as ApiClient;

const head = () => room.app.get(LedgerRepository).head(AGREEMENT);

async function connect(person: ApiClient, options?: Parameters<typeof LiveReader.connect>[2]) {
  const reader = await LiveReader.connect(room.url, person.token, options);
  readers.push(reader);
  return reader;
}

async function follow(person: ApiClient, after?: number): Promise<LiveReader> {
  const reader = await connect(person);
  const answer = await reader.subscribe({ agreement: AGREEMENT, after });
  expect(answer).toEqual({ head: { seq: expect.any(Number), hash: expect.any(String) } });
  return reader;
}

describe('LIVE-1 a connection', () => {
  it.each([
    ['nothing', {}],
    ['an unknown token', { auth: { token: 'ldk_unknown' } }],
    ['a token that is no text', { auth: { token: { $ne: null } } }],
    ['an unknown cookie', { extraHeaders: { cookie: 'lodestone_session=forged' } }],
  ])('with %s is refused', async (_, options) => {
    const attempt = LiveReader.connect(room.url, null, { auth: {}, ...options });
    await expect(attempt).rejects.toMatchObject({ data: { code: 'session.required' } });
  });

  describe('with the session cookie', () => {
    let cookie: string;

    beforeAll(async () => {
      const email = 'browser@example.org';
      const password = 'correct horse battery staple';
      const seats = room.seat('delegate', 'JP');
      await room.app
        .get(PeopleService)
        .addPerson({ email, password, name: 'Browser', isAdmin: false, seats });
      const { headers } = await room.anonymous.post('/auth/login', { email, password });
      cookie = String(headers.get('set-cookie')?.split(';')[0]);
    });

    const open = (headers: Record<string, string>) =>
      LiveReader.connect(room.url, null, { auth: {}, extraHeaders: { cookie, ...headers } });

    it.each([
      ['from no browser', {}],
      ['from our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://other.example' }],
    ])('is let in %s', async (_, headers) => {
      const reader = await open(headers);
      readers.push(reader);
      expect(await reader.subscribe({ agreement: AGREEMENT })).toHaveProperty('head');
    });

    it('is let in from an origin that is our own', async () => {
      readers.push(await open({ origin: room.url }));
    });

    it.each([
      ['by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
      ['by Origin', { origin: 'https://other.example' }],
      ['by an Origin that is no address', { origin: 'null' }],
    ])("is refused from another site's page, known %s", async (_, headers) => {
      await expect(open(headers)).rejects.toMatchObject({ data: { code: 'request.cross-site' } });
    });
  });

  it('offers neither the client library nor access to other origins', async () => {
    const library = await fetch(`${room.url}/socket.io/socket.io.js`);
    expect(library.status).not.toBe(200);
    const handshake = await fetch(`${room.url}/socket.io/?EIO=4&transport=polling`);
    expect(handshake.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('LIVE-2 a request', () => {
  const shape = { error: { code: 'request.invalid' } };

  it.each([
    ['without a body', []],
    ['null', [null]],
    ['a list', [[AGREEMENT]]],
    ['a text', [AGREEMENT]],
    ['several bodies', [{ agreement: AGREEMENT }, { agreement: AGREEMENT }]],
    ['without an agreement', [{ after: 1 }]],
    ['an agreement that is an object', [{ agreement: { $gt: '' } }]],
    ['an unknown field', [{ agreement: AGREEMENT, since: 1 }]],
    ['a prototype', [JSON.parse(`{"agreement":"${AGREEMENT}","__proto__":{"after":1}}`)]],
    ['a negative number', [{ agreement: AGREEMENT, after: -1 }]],
    ['a fraction', [{ agreement: AGREEMENT, after: 1.5 }]],
    ['a number beyond all', [{ agreement: AGREEMENT, after: 2 ** 60 }]],
    ['a number as text', [{ agreement: AGREEMENT, after: '1' }]],
    ['null for a number', [{ agreement: AGREEMENT, after: null }]],
    ['a hash without its number', [{ agreement: AGREEMENT, hash: '0'.repeat(64) }]],
    ['a hash that is none', [{ agreement: AGREEMENT, after: 1, hash: 'x'.repeat(64) }]],
  ])('of another shape is refused: %s', async (_, body) => {
    const reader = await connect(delegate('JP'));
    expect(await reader.ask('subscribe', ...body)).toMatchObject(shape);
    expect(
      await reader.ask('unsubscribe', ...body.map((part) => (part === null ? [] : part && [part]))),
    ).toMatchObject(shape);
    expect(await reader.subscribe({ agreement: AGREEMENT })).toHaveProperty('head');
  });

  it('without an acknowledgement is carried out all the same, and a wrong one harms nothing', async () => {
    const reader = await connect(delegate('JP'));
    reader.socket.emit('subscribe', { agreement: 7 });
    reader.socket.emit('subscribe');
    reader.socket.emit('nonsense', { agreement: AGREEMENT });
    reader.socket.emit('subscribe', { agreement: AGREEMENT, after: 0 });
    await reader.next(({ seq }) => seq === 1);
  });

  it('larger than 16 KiB ends the connection', async () => {
    const reader = await connect(delegate('JP'));
    reader.socket.emit('subscribe', { agreement: 'x'.repeat(17 * 1024) });
    await reader.until(() => reader.endings.length > 0);
    expect(await follow(delegate('KR'))).toBeDefined();
  });

  it('for an agreement that is none for the reader is refused, whether it exists or not', async () => {
    await room.admin
      .post('/agreements', { slug: 'tin-1960', title: 'Tin', charter: AGREEMENT })
      .expectStatus(201);
    const reader = await connect(delegate('JP'));
    const administrator = await connect(room.admin);
    for (const agreement of ['tin-1960', 'unknown', '', '__proto__', 'x/../y']) {
      const detail = `There is no agreement "${agreement}" for you.`;
      expect(await reader.subscribe({ agreement })).toEqual({ error: { code: 'agreement.unknown', detail } });
    }
    expect(await administrator.subscribe({ agreement: 'unknown' })).toHaveProperty(
      'error.code',
      'agreement.unknown',
    );
    expect(await administrator.subscribe({ agreement: 'tin-1960', after: 0 })).toHaveProperty('head.seq');
    expect((await administrator.next(({ seq }) => seq === 1)).type).toBe('agreement.created');
  });

  it('may be made at once for an agreement that was just made', async () => {
    const administrator = await connect(room.admin);
    for (let n = 1; n <= 5; n += 1) {
      const slug = `tin-196${n}`;
      await room.admin.post('/agreements', { slug, title: 'Tin', charter: AGREEMENT }).expectStatus(201);
      expect(await administrator.subscribe({ agreement: slug })).toHaveProperty('head.seq');
    }
  });

  it('is refused when there were a hundred in ten seconds, and only on that connection', async () => {
    const flooding = await connect(delegate('JP'));
    const answers = await Promise.all(
      numbers(1, 101).map(() => flooding.subscribe({ agreement: AGREEMENT })),
    );
    expect(answers.filter(({ head }) => head)).toHaveLength(100);
    expect(answers.at(-1)).toMatchObject({ error: { code: 'rate.limited' } });
    await follow(delegate('JP'));
  });

  it('is handled after the one before it', async () => {
    const reader = await connect(delegate('JP'));
    const asked = [
      reader.subscribe({ agreement: AGREEMENT, after: 1, hash: (await head()).hash }),
      reader.subscribe({ agreement: AGREEMENT, after: (await head()).seq, hash: (await head()).hash }),
      reader.ask('unsubscribe', { agreement: AGREEMENT }),
    ];
    expect(await Promise.all(asked)).toMatchObject([{ reset: true }, { head: {} }, { agreement: AGREEMENT }]);
    const witness = await follow(delegate('KR'));
    const [seq] = await append(room.app);
    await witness.next((entry) => entry.seq === seq);
    expect(reader.entries).toEqual([]);
  });
});

describe('LIVE-3 a subscription', () => {
  it('without a number begins after the head', async () => {
    const { seq, hash } = await head();
    const reader = await connect(delegate('JP'));
    expect(await reader.subscribe({ agreement: AGREEMENT })).toEqual({ head: { seq, hash } });
    const [next] = await append(room.app);
    await reader.next((entry) => entry.seq === next);
    expect(reader.numbers).toEqual([seq + 1]);
  });

  it('replays what came after a number and goes on, in order, without gap or duplicate, while entries are written', async () => {
    await append(room.app, { count: 350 });
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) await append(room.app, { count: 3 });
    })();
    const late = await Promise.all(numbers(1, 20).map((n) => follow(delegate(n % 2 ? 'JP' : 'KR'), n)));
    await Promise.all(late.map((reader) => reader.until(() => reader.entries.length > 400)));
    isWriting = false;
    await writing;
    const { seq } = await head();
    for (const [i, reader] of late.entries()) {
      await reader.next((entry) => entry.seq === seq);
      expect(reader.numbers).toEqual(numbers(i + 2, seq));
    }
  });

  it('made again replaces the one before', async () => {
    const reader = await follow(delegate('JP'));
    const { seq } = await head();
    await reader.subscribe({ agreement: AGREEMENT, after: seq - 2 });
    await append(room.app, { count: 2 });
    await reader.next((entry) => entry.seq === seq + 2);
    expect(reader.numbers).toEqual(numbers(seq - 1, seq + 2));
  });

  it('ends with unsubscribe, also in the middle of a replay', async () => {
    const reader = await connect(delegate('JP'));
    void reader.subscribe({ agreement: AGREEMENT, after: 0 });
    expect(await reader.ask('unsubscribe', { agreement: AGREEMENT })).toEqual({ agreement: AGREEMENT });
    const received = reader.entries.length;
    const witness = await follow(delegate('KR'), 0);
    const [seq] = await append(room.app);
    await witness.next((entry) => entry.seq === seq);
    expect(reader.entries).toHaveLength(received);
  });

  it('goes on after a break with the last number and hash', async () => {
    const reader = await follow(delegate('JP'));
    const [seq] = await append(room.app);
    const { hash } = await reader.next((entry) => entry.seq === seq);
    reader.close();
    const missed = await append(room.app, { count: 3 });
    const back = await connect(delegate('JP'));
    expect(await back.subscribe({ agreement: AGREEMENT, after: seq, hash })).toHaveProperty(
      'head.seq',
      missed[2],
    );
    await back.next((entry) => entry.seq === missed[2]);
    expect(back.numbers).toEqual(missed);
  });

  it('may name an entry as soon as its command was answered', async () => {
    const reader = await connect(delegate('JP'));
    for (let n = 0; n < 20; n += 1) {
      const [seq] = await append(room.app);
      expect(await reader.subscribe({ agreement: AGREEMENT, after: seq })).toHaveProperty('head');
      await reader.ask('unsubscribe', { agreement: AGREEMENT });
    }
    expect(reader.entries).toEqual([]);
  });

  it('is served to a client that polls', async () => {
    const { seq } = await head();
    const reader = await connect(delegate('JP'), { transports: ['polling'] });
    await reader.subscribe({ agreement: AGREEMENT, after: 0 });
    await reader.next((entry) => entry.seq === seq);
    expect(reader.numbers).toEqual(numbers(1, seq));
  });
});

describe('LIVE-5, LIVE-6 who receives what', () => {
  const cases: [Audience, string[]][] = [
    ['public', ['JP', 'KR', 'observer', 'secretariat', 'admin']],
    ['parties', ['JP', 'KR', 'observer', 'secretariat', 'admin']],
    ['secretariat', ['secretariat', 'admin']],
    ['party:JP', ['JP']],
    [
      ['party:JP', 'secretariat'],
      ['JP', 'secretariat', 'admin'],
    ],
    [
      ['party:JP', 'party:KR'],
      ['JP', 'KR'],
    ],
  ];

  it.each(cases)('%s: read by %s, redacted for all others, live and replayed', async (audience, admitted) => {
    const people: Record<string, ApiClient> = {
      ...room.delegates,
      observer: await room.person('Observer of Japan', room.seat('observer', 'JP')),
      secretariat: room.secretariat,
      admin: room.admin,
    };
    const live = await Promise.all(Object.values(people).map((person) => follow(person)));
    const [seq] = await append(room.app, { audience, reason: 'who may know' });
    const replayed = await Promise.all(
      Object.values(people).map((person) => follow(person, Number(seq) - 1)),
    );
    for (const [i, name] of Object.keys(people).entries()) {
      const page = await people[name]!.get<{ items: unknown[] }>(
        `/agreements/${AGREEMENT}/ledger?after=${Number(seq) - 1}&limit=1`,
      ).expectStatus(200);
      for (const reader of [live[i]!, replayed[i]!]) {
        const entry = await reader.next((received) => received.seq === seq);
        expect(entry).toEqual(page.items[0]);
        const isOpen = JSON.stringify(entry).includes('who may know');
        expect({ name, isOpen, type: entry.type }).toEqual({
          name,
          isOpen: admitted.includes(name),
          type: admitted.includes(name) ? 'notice.cancelled' : null,
        });
      }
    }
  });
});

it('LIVE-6 an entry is encoded once open and once redacted, for however many readers', async () => {
  await Promise.all(
    numbers(1, 10).flatMap(() => Object.values(room.delegates).map((person) => follow(person))),
  );
  const { encoder } = room.app.get(Feeds).server.sockets.adapter as unknown as {
    encoder: { encode(): unknown };
  };
  const encode = jest.spyOn(encoder, 'encode');
  const [seq] = await append(room.app, { audience: 'party:JP' });
  for (const reader of readers) await reader.next((entry) => entry.seq === seq);
  expect(encode).toHaveBeenCalledTimes(2);
  encode.mockRestore();
});

describe('LIVE-7 a copy that is not of this chain', () => {
  it.each([
    ['a number beyond the head', async () => ({ after: (await head()).seq + 1 })],
    ['another hash at the number', async () => ({ after: (await head()).seq, hash: 'a'.repeat(64) })],
    ['another hash before the first', async () => ({ after: 0, hash: 'a'.repeat(64) })],
  ])('is told to start anew, and nothing is sent: %s', async (_, known) => {
    const reader = await connect(delegate('JP'));
    const { seq, hash } = await head();
    const answer = await reader.subscribe({ agreement: AGREEMENT, ...(await known()) });
    expect(answer).toEqual({ reset: true, head: { seq, hash } });
    await reader.until(() => reader.resets.length === 1);
    expect(reader.resets).toEqual([{ agreement: AGREEMENT, head: { seq, hash } }]);
    const witness = await follow(delegate('KR'));
    const [next] = await append(room.app);
    await witness.next((entry) => entry.seq === next);
    expect(reader.entries).toEqual([]);
  });

  it('is not confused with one that is', async () => {
    const reader = await connect(delegate('JP'));
    const answer = await reader.subscribe({ agreement: AGREEMENT, after: 0, hash: '0'.repeat(64) });
    expect(answer).toHaveProperty('head');
    await reader.next(({ seq }) => seq === 1);
  });
});
