import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/app';
import { Rights } from '../../src/delivery/realtime/rights';
import type { Audience } from '../../src/domain/ledger/audience';
import { PeopleService, SessionsService } from '../../src/modules/people';
import { loadConfig } from '../../src/platform/config';
import { Ledger, LedgerRepository, SYSTEM } from '../../src/platform/ledger';
import type { ApiClient } from '../setup/api-client';
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

describe('LIVE-4 what another server process commits', () => {
  let other: NestExpressApplication;

  beforeAll(async () => {
    const uri = String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', `/${room.connection.name}?`);
    other = await createApp(loadConfig({ LOG_LEVEL: 'silent' }), uri, room.clock);
    await other.listen(0, '127.0.0.1');
  });
  afterAll(() => other.close());

  it('is sent in the same order as what is committed here', async () => {
    const { seq } = await head();
    const reader = await follow(delegate('JP'));
    await Promise.all(numbers(1, 40).map((n) => append(n % 2 ? other : room.app, { count: n % 3 })));
    const last = (await head()).seq;
    await reader.next((entry) => entry.seq === last);
    expect(reader.numbers).toEqual(numbers(seq + 1, last));
  });

  it('counts at once when it is a sign-out', async () => {
    const person = await room.person('Leaver elsewhere', room.seat('delegate', 'JP'));
    const { sid } = JSON.parse(Buffer.from(String(person.token?.split('.')[1]), 'base64url').toString()) as {
      sid: string;
    };
    const reader = await follow(person);
    await other.get(SessionsService).end(sid);
    await append(other);
    await append(room.app);
    await reader.until(() => reader.endings.length > 0);
    expect(reader).toMatchObject({ sessions: [{ reason: 'signed-out' }], entries: [] });
  });
});

describe('LIVE-5 who receives what', () => {
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

describe('LIVE-10 rights that change', () => {
  it('end the sockets of a session that is signed out, and no others', async () => {
    const person = await room.person('Leaver', room.seat('delegate', 'JP'));
    const reader = await follow(person);
    const colleague = await follow(delegate('JP'));
    await person.post('/auth/logout').expectStatus(204);
    const [seq] = await append(room.app);
    await colleague.next((entry) => entry.seq === seq);
    await reader.until(() => reader.endings.length > 0);
    expect(reader).toMatchObject({
      sessions: [{ reason: 'signed-out' }],
      endings: ['io server disconnect'],
      entries: [],
    });
    expect(colleague.endings).toEqual([]);
  });

  it('end the sockets of a session that has run out', async () => {
    const person = await room.person('Sleeper', room.seat('delegate', 'JP'));
    const reader = await follow(person);
    room.clock.advance({ hours: 13 });
    for (const code of Object.keys(room.delegates))
      room.delegates[code] = await room.person(code, room.seat('delegate', code));
    room.secretariat = await room.person('Secretariat', room.seat('secretariat', null));
    const fresh = await follow(room.secretariat);
    await room.app.get(Rights).sweep();
    await reader.until(() => reader.endings.length > 0);
    expect(reader.sessions).toEqual([{ reason: 'signed-out' }]);
    expect(fresh.endings).toEqual([]);
  });

  it('send nothing more to somebody who lost the seat, however soon the next entry follows', async () => {
    const person = await room.person('Delegate on the way out', room.seat('delegate', 'JP'));
    const reader = await follow(person);
    const witness = await follow(room.secretariat);
    await room.secretariat.delete(`/agreements/${AGREEMENT}/people/${person.personId}`).expectStatus(204);
    const [seq] = await append(room.app);
    await witness.next((entry) => entry.seq === seq);
    await reader.until(() => reader.sessions.length > 0);
    expect(reader.sessions).toEqual([{ roles: [] }]);
    expect(reader.endings).toEqual([]);
    expect(reader.entries.every((entry) => entry.seq < Number(seq))).toBe(true);
    expect(await reader.subscribe({ agreement: AGREEMENT })).toHaveProperty(
      'error.code',
      'agreement.unknown',
    );
  });

  it('change what is open from that entry on, without gap or duplicate', async () => {
    const person = await room.person('Turncoat', room.seat('delegate', 'JP'));
    const reader = await follow(person);
    const first = await append(5, 'party:JP');
    const { modifiedCount } = await room.connection
      .collection<{ _id: string }>('people')
      .updateOne({ _id: String(person.personId) }, { $set: { 'roles.0.party': 'KR' } });
    expect(modifiedCount).toBe(1);
    const then = [...(await append(5, 'party:JP')), ...(await append(5, 'party:KR'))];
    await reader.next((entry) => entry.seq === then.at(-1));
    expect(reader.numbers).toEqual([...first, ...then]);
    expect(reader.entries.map(({ type }) => type !== null)).toEqual(
      [true, false, true].flatMap((isOpen) => Array.from({ length: 5 }, () => isOpen)),
    );
    expect(reader.sessions).toEqual([{ roles: room.seat('delegate', 'KR') }]);
  });

  it('let somebody in who was given a seat', async () => {
    const person = await room.person('Newcomer', []);
    const reader = await connect(person);
    expect(await reader.subscribe({ agreement: AGREEMENT })).toHaveProperty(
      'error.code',
      'agreement.unknown',
    );
    const roles = room.seat('observer', null);
    await room.connection
      .collection<{ _id: string }>('people')
      .updateOne({ _id: String(person.personId) }, { $set: { roles } });
    await reader.until(() => reader.sessions.length > 0);
    expect(reader.sessions).toEqual([{ roles }]);
    expect(await reader.subscribe({ agreement: AGREEMENT })).toHaveProperty('head');
  });
});
