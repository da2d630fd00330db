import type { ApiClient } from '../setup/api-client';
import { issuedNotice, NOTICES } from '../fixtures/room-notice';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';

const PEOPLE = `/agreements/${AGREEMENT}/people`;
const INVITATIONS = `/agreements/${AGREEMENT}/invitations`;
const PASSWORD = 'cobalt comes with copper';
const PLEDGE = { kind: 'swap', quantity: { amount: '1', unit: 't' }, basis: 'gross' };

let room: Room;
let head: ApiClient;
let delegate: ApiClient;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  head = await room.person('Head of JP', room.seat('head', 'JP'));
});
beforeEach(async () => (delegate = await room.person('Delegate', room.seat('delegate', 'JP'))));
afterAll(() => room.close());

const grant = (by: ApiClient, to: ApiClient, capabilities: string[]) =>
  by.put(`${PEOPLE}/${to.personId}/capabilities`, { capabilities });

const lastEntry = async (by: ApiClient) => {
  const { items } = await by
    .get<{ items: { type: string | null }[] }>(`/agreements/${AGREEMENT}/ledger?limit=500`)
    .expectStatus(200);
  return items.at(-1);
};

describe('ACCESS-7 what a delegate may do for its party', () => {
  it('is taken away and given by the head at once, is in the ledger, and shown', async () => {
    const response = `${NOTICES}/${await issuedNotice(room)}/responses/JP`;
    await delegate.put(`${response}/acknowledgement`).expectStatus(200);
    const shown = await grant(head, delegate, ['vote', 'acknowledge']).expectStatus(200);
    expect(shown).toMatchObject({ id: delegate.personId, capabilities: ['acknowledge', 'vote'] });
    const payload = {
      person: delegate.personId,
      name: 'Delegate',
      party: 'JP',
      from: ['acknowledge', 'commit', 'vote'],
      capabilities: ['acknowledge', 'vote'],
    };
    expect(await lastEntry(delegate)).toMatchObject({
      type: 'person.capabilities-changed',
      audience: ['secretariat', 'party:JP'],
      payload,
    });
    expect(await lastEntry(room.delegates['KR']!)).toMatchObject({ type: null });
    await delegate.put(`${response}/position`, { stance: 'neutral' }).expectStatus(200);
    await delegate.post(`${response}/commitments`, PLEDGE).expectProblem(403, 'access.capability-missing');
    expect(await delegate.get('/me').expectStatus(200)).toMatchObject({
      roles: [{ capabilities: ['acknowledge', 'vote'] }],
    });
    await grant(head, delegate, ['commit']).expectStatus(200);
    await delegate.post(`${response}/commitments`, PLEDGE).expectStatus(201);
    await delegate
      .put(`${response}/position`, { stance: 'neutral' })
      .expectProblem(403, 'access.capability-missing');
  });

  it('is what the actions of a notice say', async () => {
    const notice = `${NOTICES}/${await issuedNotice(room)}`;
    await grant(head, delegate, ['acknowledge']).expectStatus(200);
    const { actions } = await delegate
      .get<{ actions: { name: string; allowed: boolean; reason: string | null }[] }>(notice)
      .expectStatus(200);
    const action = (wanted: string) => actions.find(({ name }) => name === wanted);
    expect(action('acknowledge')).toMatchObject({ allowed: true });
    expect(action('commit')).toMatchObject({ allowed: false, reason: expect.stringContaining('"commit"') });
  });

  it('reaches an open socket', async () => {
    const reader = await LiveReader.open(room.url, delegate.token, AGREEMENT);
    await grant(head, delegate, ['vote']).expectStatus(200);
    await reader.until(() => reader.sessions.length > 0);
    expect(reader.sessions).toEqual([
      { roles: [{ agreement: AGREEMENT, role: 'delegate', party: 'JP', capabilities: ['vote'] }] },
    ]);
    reader.close();
  });
});

describe('PEOPLE-14 capabilities', () => {
  it('are granted by the head alone, to delegates of its own party', async () => {
    await grant(room.secretariat, delegate, ['vote']).expectProblem(403, 'access.role-lacks-act');
    await grant(delegate, delegate, ['vote']).expectProblem(403, 'access.role-lacks-act');
    await grant(head, room.delegates['KR']!, ['vote']).expectProblem(403, 'capabilities.not-yours');
    await grant(head, head, ['vote']).expectProblem(403, 'capabilities.by-role');
    await grant(head, delegate, ['fly']).expectProblem(400, 'request.invalid');
    await grant(head, room.delegates['KR']!, ['fly']).expectProblem(403, 'capabilities.not-yours');
    await head.put(`${PEOPLE}/nobody/capabilities`, {}).expectProblem(404, 'person.unknown');
    await head
      .put(`${PEOPLE}/nobody/capabilities`, { capabilities: [] })
      .expectProblem(404, 'person.unknown');
  });

  it('that are the same already append nothing', async () => {
    const before = await lastEntry(head);
    await grant(head, delegate, ['vote', 'commit', 'acknowledge']).expectStatus(200);
    expect(await lastEntry(head)).toEqual(before);
  });

  it('are shown to the own delegation and the secretariat', async () => {
    const seen = async (by: ApiClient) => {
      const { items } = await by
        .get<{ items: { id: string; capabilities: unknown }[] }>(`${PEOPLE}?limit=500`)
        .expectStatus(200);
      return items.find(({ id }) => id === delegate.personId)?.capabilities;
    };
    expect(await seen(head)).toEqual(['acknowledge', 'commit', 'vote']);
    expect(await seen(room.secretariat)).toEqual(['acknowledge', 'commit', 'vote']);
    expect(await seen(room.delegates['KR']!)).toBeNull();
  });
});

describe('PEOPLE-16 a delegate who manages people', () => {
  it('invites delegates with no more than it has, and ends their seats', async () => {
    await grant(head, delegate, ['acknowledge', 'manage-people']).expectStatus(200);
    const who = { email: 'newcomer@example.org', name: 'Newcomer', party: 'JP' };
    const invite = (more: object) => delegate.post<{ token: string }>(INVITATIONS, { ...who, ...more });
    await invite({ role: 'head' }).expectProblem(403, 'seat.not-yours');
    await invite({ role: 'delegate', party: 'KR' }).expectProblem(403, 'seat.not-yours');
    await invite({ role: 'delegate', capabilities: ['vote'] }).expectProblem(
      403,
      'capabilities.not-yours-to-give',
    );
    const { token } = await invite({ role: 'delegate' }).expectStatus(201);
    const { user } = await room.anonymous
      .post<{ user: { id: string; roles: unknown[] } }>('/invitations/accept', { token, password: PASSWORD })
      .expectStatus(201);
    expect(user.roles).toEqual([
      { agreement: AGREEMENT, role: 'delegate', party: 'JP', capabilities: ['acknowledge'] },
    ]);
    await delegate.delete(`${PEOPLE}/${head.personId}`).expectProblem(403, 'seat.not-yours');
    await delegate.delete(`${PEOPLE}/${user.id}`).expectStatus(204);
  });
});

it('PEOPLE-17 a delegation keeps its last head until there is another', async () => {
  const leave = () => head.delete(`${PEOPLE}/${head.personId}`);
  await leave().expectProblem(409, 'seat.last-head');
  await room.person('Second head', room.seat('head', 'JP'));
  await leave().expectStatus(204);
});
