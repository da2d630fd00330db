import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/app';
import { PeopleService, SessionsService } from '../../src/modules/people';
import { actingIn, ActingLedger, type Acting } from '../../src/platform/access';
import { loadConfig } from '../../src/platform/config';
import { LedgerRepository } from '../../src/platform/ledger';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';

let room: Room;
let other: NestExpressApplication;
beforeAll(async () => {
  room = await startRoom(['JP']);
  const uri = String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', `/${room.connection.name}?`);
  other = await createApp(loadConfig({ LOG_LEVEL: 'silent' }), uri, room.clock);
});
afterAll(async () => {
  await other.close();
  await room.close();
});

/** As a route would let this person in. */
async function actingAs({ token }: ApiClient, act: Acting['act']): Promise<Acting> {
  const [, claims] = String(token).split('.');
  const { sid } = JSON.parse(Buffer.from(String(claims), 'base64url').toString()) as { sid: string };
  const principal = await room.app.get(SessionsService).principalOf(sid);
  return { ...actingIn(principal!, AGREEMENT)!, act: act! };
}

const write = (app: INestApplication, acting: Acting, before = async () => {}) =>
  app.get(ActingLedger).commit(acting, async (commit) => {
    await before();
    commit.append(
      { type: 'notice.cancelled', payload: { status: 'exercise', reason: 'drill' } },
      { subject: { kind: 'notice', id: 'N-2026-001' }, audience: 'parties' },
    );
  });

/** Something to wait for, and its opening. */
function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((open) => (resolve = open));
  return { promise, resolve };
}

const types = async () => {
  const { seq } = await room.app.get(LedgerRepository).head(AGREEMENT);
  const { items } = await room.secretariat
    .get<{ items: { type: string }[] }>(`/agreements/${AGREEMENT}/ledger?after=${seq - 1}`)
    .expectStatus(200);
  return items.map(({ type }) => type);
};

describe('ACCESS-6 a command that waits behind the one that ends the seat of its author', () => {
  it('is refused, though both share a transaction', async () => {
    const leaving = await room.person('Leaver', room.seat('delegate', 'JP'));
    const acting = await actingAs(leaving, 'notice:report');
    const secretariat = await actingAs(room.secretariat, 'people:remove');
    const opened = gate();
    const first = write(room.app, secretariat, () => opened.promise);
    const ended = room.app.get(PeopleService).endSeat(secretariat, String(leaving.personId));
    const late = write(room.app, acting).catch((error: unknown) => error);
    opened.resolve();
    await first;
    await ended;
    expect(await late).toMatchObject({ problem: { status: 404, code: 'agreement.unknown' } });
    expect(await types()).toEqual(['person.left']);
  });

  it('is refused, though another process ended it after the seat was read', async () => {
    const leaving = await room.person('Leaver elsewhere', room.seat('delegate', 'JP'));
    const acting = await actingAs(leaving, 'notice:report');
    const secretariat = await actingAs(room.secretariat, 'people:remove');
    const read = gate();
    const opened = gate();
    const late = write(other, acting, async () => {
      read.resolve();
      await opened.promise;
    }).catch((error: unknown) => error);
    await read.promise;
    await room.app.get(PeopleService).endSeat(secretariat, String(leaving.personId));
    opened.resolve();
    expect(await late).toMatchObject({ problem: { code: 'agreement.unknown' } });
    expect(await types()).toEqual(['person.left']);
  });

  it('is refused when the seat is another by then', async () => {
    const moved = await room.person('Mover', room.seat('delegate', 'JP'));
    const acting = await actingAs(moved, 'notice:report');
    await room.connection
      .collection<{ _id: string }>('people')
      .updateOne({ _id: String(moved.personId) }, { $set: { 'roles.0.role': 'observer' } });
    await expect(write(room.app, acting)).rejects.toMatchObject({ rejection: { code: 'seat.changed' } });
  });
});
