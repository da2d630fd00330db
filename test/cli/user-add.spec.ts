import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { databaseOf, expectRefusal, lodestone } from './lodestone';

const PASSWORD = 'typed by the operator';

let room: Room;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-cli-'));
  room = await startRoom(['JP']);
  env = { MONGODB_URI: databaseOf(room), LODESTONE_DATA_DIR: folder };
});

afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});

const add = (email: string, options: string[] = [], input = `${PASSWORD}\n`) =>
  lodestone(['user', 'add', '--email', email, '--name', 'Aiko Mori', ...options], env, input);
const accounts = () => room.connection.collection('people').countDocuments();

it('adds an account with a seat, whose holder signs in with the password from the pipe', async () => {
  const added = await add('aiko@example.org', ['--seat', `${AGREEMENT}:head:JP`, '--json']);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const seats = [{ agreement: AGREEMENT, role: 'head', party: 'JP' }];
  expect(JSON.parse(added.stdout)).toEqual({
    email: 'aiko@example.org',
    name: 'Aiko Mori',
    admin: false,
    seats,
  });
  const aiko = await new ApiClient(room.url).signIn('aiko@example.org', PASSWORD);
  expect(await aiko.get('/me').expectStatus(200)).toMatchObject({ roles: seats });
  const { items } = await room.secretariat
    .get<{ items: unknown[] }>(`/agreements/${AGREEMENT}/ledger?types=person.joined`)
    .expectStatus(200);
  expect(items.at(-1)).toMatchObject({ actor: { kind: 'system' }, subject: { id: aiko.personId } });
});

it('PEOPLE-1 refuses an address that has an account, in whatever spelling', async () => {
  expect((await add('ben@example.org')).code).toBe(0);
  const before = await accounts();
  expectRefusal(await add('BEN@example.org'), /There is an account with this e-mail address already\./);
  expect(await accounts()).toBe(before);
});

it.each([
  ['a short password', 'c@example.org', [], 'short\n', /at least 12 characters/],
  ['what is no address', 'nonsense', [], PASSWORD, /"nonsense" is no e-mail address/],
  ['an unknown party', 'c@example.org', ['--seat', `${AGREEMENT}:head:XX`], PASSWORD, /XX is not a party/],
  ['an unknown role', 'c@example.org', ['--seat', `${AGREEMENT}:king:JP`], PASSWORD, /choose one of .*head/],
])('refuses %s and adds nothing', async (_what, email, options, input, sentence) => {
  const before = await accounts();
  expectRefusal(await add(email, options, input), sentence);
  expect(await accounts()).toBe(before);
});

it('tells a command line that it does not understand from a refusal', async () => {
  expectRefusal(await add('c@example.org', ['--seat', 'nonsense']), /agreement:role:party/, 2);
  const unknown = await add('c@example.org', ['--colour', '--json']);
  expect(unknown.code).toBe(2);
  expect(JSON.parse(unknown.stdout)).toEqual({ error: "unknown option '--colour'" });
});

it('says in one sentence that the database is not there, and shows no password of it', async () => {
  const away = { ...env, MONGODB_URI: 'mongodb://user:secret@127.0.0.1:1/' };
  const outcome = await lodestone(['verify', AGREEMENT], away);
  expectRefusal(outcome, /^The database at mongodb:\/\/127\.0\.0\.1:1\/ cannot be used .* Check MONGODB_URI/);
  expect(outcome.stderr).not.toContain('secret');
});
