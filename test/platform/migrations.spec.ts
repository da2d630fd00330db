import { randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mongoose';
import { StartupError } from '../../src/platform/errors';
import { migrate, type Migration } from '../../src/platform/database/migrations';

const database = `m${randomBytes(6).toString('hex')}`;
const connections: Connection[] = [];
const connect = async (): Promise<Connection> => {
  const uri = String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', `/${database}?`);
  const connection = await createConnection(uri).asPromise();
  connections.push(connection);
  return connection;
};
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
});

const noting = (number: number): Migration => ({
  number,
  name: `migration ${number}`,
  up: async (connection) => void (await connection.collection('notes').insertOne({ number })),
});
const notes = async (connection: Connection) =>
  (await connection.collection('notes').find().sort({ number: 1 }).toArray()).map(
    ({ number }) => number as number,
  );

it('runs each migration once, in order, however many processes start at once', async () => {
  const [one, two, three] = await Promise.all([connect(), connect(), connect()]);
  await Promise.all([one, two, three].map((connection) => migrate(connection, [noting(1), noting(2)])));
  expect(await notes(one)).toEqual([1, 2]);
  await migrate(two, [noting(1), noting(2), noting(3)]);
  expect(await notes(one)).toEqual([1, 2, 3]);
});

it('refuses a database that a newer program has migrated, and leaves it alone', async () => {
  const connection = await connect();
  const attempt = migrate(connection, [noting(1), noting(2)]);
  await expect(attempt).rejects.toBeInstanceOf(StartupError);
  await expect(attempt).rejects.toThrow(
    'The database is at version 3, this program knows 2. Start the newer Lodestone',
  );
  expect(await notes(connection)).toEqual([1, 2, 3]);
});

it('goes on after a process that died in a migration', async () => {
  const connection = await connect();
  const states = connection.collection<{ _id: string }>('schema_versions');
  await states.updateOne({ _id: 'schema' }, { $set: { lockedUntil: new Date(Date.now() - 1) } });
  await migrate(connection, [noting(1), noting(2), noting(3), noting(4)]);
  expect(await notes(connection)).toEqual([1, 2, 3, 4]);
});
