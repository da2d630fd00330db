import { CAPABILITIES, isPermitted, ROLES, type Act, type Role } from '../../src/domain/access/policy';
import type { Problem } from '../../src/platform/errors';
import { issuedNotice } from '../fixtures/room-notice';
import type { Answer, ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { EXPECTED } from './expected-routes';
import { expressRoutesOf, routesOf } from './routes';

const OTHER = 'another-agreement';
const ANYBODY = ['public', 'signed-in', 'installation:administer'];
const within = Object.entries(EXPECTED).filter(
  ([, requirement]) => ![requirement].flat().some((one) => ANYBODY.includes(one)),
) as [string, Act | Act[]][];
const closed = Object.entries(EXPECTED).filter(([, requirement]) => requirement !== 'public');

let room: Room;
let stranger: ApiClient;
let people: Record<Role, ApiClient>;
let values: Record<string, string>;

beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
  await room.admin
    .post('/agreements', { slug: OTHER, title: 'Another', charter: AGREEMENT })
    .expectStatus(201);
  stranger = await room.person('Stranger', [{ agreement: OTHER, role: 'secretariat', party: null }]);
  const seat = (role: Role) => room.seat(role, role === 'secretariat' ? null : 'JP');
  const seated = ROLES.map(async (role) => [role, await room.person(role, seat(role))] as const);
  people = Object.fromEntries(await Promise.all(seated)) as Record<Role, ApiClient>;
  const notice = await issuedNotice(room);
  values = {
    agreement: AGREEMENT,
    notice,
    party: 'JP',
    n: '1',
    entry: '1',
    role: 'scribe',
    other: 'N-1999-001',
    language: 'fr',
    mineral: 'cobalt',
    person: 'nobody',
  };
}, 60_000);
afterAll(() => room.close());

/** Calls a route with an empty body, so that nothing changes but an acknowledgement. */
function call(
  by: ApiClient,
  route: string,
  changed: Record<string, string> = {},
): PromiseLike<Answer<Problem>> {
  const [method, path] = route.split(' ') as [string, string];
  const address = path.replace(/:(\w+)/g, (_, name: string) => ({ ...values, ...changed })[name] as string);
  return by.send<Problem>(method, address, method === 'GET' ? undefined : {}, {});
}

/** Whether the role would have one of these acts if everything were granted. */
const hasWithGrant = (role: Role, acts: Act | Act[]): boolean =>
  [acts].flat().some((act) => isPermitted({ role, capabilities: CAPABILITIES }, act));

describe('ACCESS-3 ACCESS-7 every route', () => {
  it('is listed with the requirement that it declares', () => {
    const declared = routesOf(room.app).map(({ name, requirement }) => [name, requirement]);
    expect(Object.fromEntries(declared)).toEqual(EXPECTED);
  });

  it('that the server answers is one of a controller, and documented', async () => {
    const names = Object.keys(EXPECTED).sort();
    expect(expressRoutesOf(room.app)).toEqual(names);
    const { paths } = await room.anonymous
      .get<{ paths: Record<string, object> }>('/api/openapi.json')
      .expectStatus(200);
    const documented = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/{(\w+)}/g, ':$1')}`),
    );
    expect(documented.sort()).toEqual(names);
  });

  it.each(closed)('%s asks for a session', async (route) => {
    const answer = await call(room.anonymous, route);
    expect(answer).toMatchObject({ status: 401, body: { code: 'session.required' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each(within)('%s does not exist for members of another agreement', async (route) => {
    expect(await call(stranger, route)).toMatchObject({ status: 404, body: { code: 'agreement.unknown' } });
    const nowhere = await call(stranger, route, { agreement: 'no-such-agreement' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'agreement.unknown' } });
  });

  it.each(within)('%s (%s) is open to the roles that have the act and to no other', async (route, act) => {
    for (const role of ROLES) {
      const { status, body } = await call(people[role], route);
      if ([act].flat().some((one) => isPermitted({ role }, one))) {
        // A right that depends on the notice, not on the role, may still refuse.
        const isRefused = [401, 403, 500].includes(status) && body.code !== 'notice.not-yours';
        expect({ role, isRefused }).toEqual({ role, isRefused: false });
        expect(body.code).not.toBe('agreement.unknown');
      } else
        expect({ role, status, code: body.code }).toEqual({
          role,
          status: 403,
          code: hasWithGrant(role, act) ? 'access.capability-missing' : 'access.role-lacks-act',
        });
    }
  });

  it('POST /api/v1/agreements is for administrators of the installation', async () => {
    const answer = await call(people.secretariat, 'POST /api/v1/agreements');
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.administrator-only' } });
    expect((await call(room.admin, 'POST /api/v1/agreements')).status).toBe(400);
  });
});
