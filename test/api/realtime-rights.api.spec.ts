import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/app';
import { Rights } from '../../src/delivery/realtime/rights';
import { SessionsService } from '../../src/modules/people';
import { loadConfig } from '../../src/platform/config';
import { LedgerRepository } from '../../src/platform/ledger';
import type { ApiClient } from '../setup/api-client';
import { append, numbers } from '../setup/append';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';

let room: Room;
let other: NestExpressApplication;
let readers: LiveReader[];

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  const uri = String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', `/${room.connection.name}?`);
  other = await createApp(loadConfig({ LOG_LEVEL: 'silent' }), uri, room.clock);
  await other.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await other.close();
  await room.close();
});

beforeEach(() => (readers = []));
afterEach(() => readers.forEach((reader) => reader.close()));

const head = () => room.app.get(LedgerRepository).head(AGREEMENT);

async function follow(person: ApiClient | undefined): Promise<LiveReader> {
  const reader = await LiveReader.open(room.url, String(person?.token), AGREEMENT);
  readers.push(reader);
  return reader;
}

const sessionOf = ({ token }: ApiClient): string => {
  const [, claims] = String(token).split('.');
  return (JSON.parse(Buffer.from(String(claims), 'base64url').toString()) as { sid: string }).sid;
};

/** Changes an account as another process might. */
async function change(person: ApiClient, $set: Record<string, unknown>): Promise<void> {
  const people = room.connection.collection<{ _id: string }>('people');
  const { modifiedCount } = await people.updateOne({ _id: String(person.personId) }, { $set });
  expect(modifiedCount).toBe(1);
}

describe('LIVE-4 what another server process commits', () => {
  it('is sent in the same order as what is committed here', async () => {
    const { seq } = await head();
    const reader = await follow(room.delegates['JP']);
    await Promise.all(numbers(1, 40).map((n) => append(n % 2 ? other : room.app, { count: n % 3 })));
    const last = (await head()).seq;
    await reader.next((entry) => entry.seq === last);
    expect(reader.numbers).toEqual(numbers(seq + 1, last));
  });

  it('counts at once when it is a sign-out', async () => {
    const person = await room.person('Leaver elsewhere', room.seat('delegate', 'JP'));
    const reader = await follow(person);
    await other.get(SessionsService).end(sessionOf(person));
    await append(other);
    await append(room.app);
    await reader.until(() => reader.endings.length > 0);
    expect(reader).toMatchObject({ sessions: [{ reason: 'signed-out' }], entries: [] });
  });
});

describe('LIVE-10 rights that change', () => {
  it('end the sockets of a session that is signed out, and no others', async () => {
    const person = await room.person('Leaver', room.seat('delegate', 'JP'));
    const reader = await follow(person);
    const colleague = await follow(room.delegates['JP']);
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
    const first = await append(room.app, { count: 5, audience: 'party:JP' });
    await change(person, { 'roles.0.party': 'KR' });
    const then = [
      ...(await append(room.app, { count: 5, audience: 'party:JP' })),
      ...(await append(room.app, { count: 5, audience: 'party:KR' })),
    ];
    await reader.next((entry) => entry.seq === then.at(-1));
    expect(reader.numbers).toEqual([...first, ...then]);
    expect(reader.entries.map(({ type }) => type !== null)).toEqual(
      [true, false, true].flatMap((isOpen) => Array.from({ length: 5 }, () => isOpen)),
    );
    expect(reader.sessions).toEqual([{ roles: room.seat('delegate', 'KR') }]);
  });

  it('let somebody in who was given a seat', async () => {
    const person = await room.person('Newcomer', []);
    const reader = await LiveReader.connect(room.url, person.token);
    expect(await reader.subscribe({ agreement: AGREEMENT })).toHaveProperty(
      'error.code',
      'agreement.unknown',
    );
    const roles = room.seat('observer', null);
    await change(person, { roles });
    await reader.until(() => reader.sessions.length > 0);
    expect(reader.sessions).toEqual([{ roles }]);
    expect(await reader.subscribe({ agreement: AGREEMENT })).toHaveProperty('head');
  });
});

it('LIVE-12 a session that has run out ends its sockets', async () => {
  const sleeper = await follow(await room.person('Sleeper', room.seat('delegate', 'JP')));
  room.clock.advance({ hours: 13 });
  const fresh = await follow(await room.person('Early riser', room.seat('delegate', 'JP')));
  await room.app.get(Rights).sweep();
  await sleeper.until(() => sleeper.endings.length > 0);
  expect(sleeper.sessions).toEqual([{ reason: 'signed-out' }]);
  expect(fresh.endings).toEqual([]);
});
