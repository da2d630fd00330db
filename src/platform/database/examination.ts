import mongoose, { type Connection } from 'mongoose';
import { defaultName } from './database.module';
import { MIGRATIONS } from './migrations.list';

/** What a database says of itself, read without changing anything. */
export interface Examination {
  /** Name of the replica set; null where there is none. */
  replicaSet: string | null;
  isWritable: boolean;
  /** What the address asks for, such as `majority` or 1; null for the database's own default. */
  writeConcern: string | number | null;
  /** How far the database's clock is ahead of this machine's, in milliseconds. */
  clockAheadMilliseconds: number;
  hasChangeStreams: boolean;
  /** The migration it is at; null for a database that no Lodestone has prepared. */
  version: number | null;
  /** The newest migration that this program knows. */
  newest: number;
}

const CONNECT_MILLISECONDS = 5_000;

/** Connects and asks. Throws what the driver throws when the database cannot be reached. */
export async function examineDatabase(uri: string): Promise<Examination> {
  const options = { ...defaultName(uri), serverSelectionTimeoutMS: CONNECT_MILLISECONDS, autoIndex: false };
  const connection = await mongoose.createConnection(uri, options).asPromise();
  try {
    const begun = Date.now();
    const hello = await connection.db!.command({ hello: 1 });
    const localTime = hello['localTime'] as Date | undefined;
    const halfway = (begun + Date.now()) / 2;
    const schema = await connection
      .collection<{ _id: string; version: number }>('schema_versions')
      .findOne({ _id: 'schema' });
    return {
      replicaSet: (hello['setName'] as string | undefined) ?? null,
      isWritable: hello['isWritablePrimary'] === true,
      writeConcern: (connection.getClient().options.writeConcern?.w as string | number | undefined) ?? null,
      clockAheadMilliseconds: localTime === undefined ? 0 : Math.round(localTime.getTime() - halfway),
      hasChangeStreams: await canWatch(connection),
      version: schema?.version ?? null,
      newest: MIGRATIONS.at(-1)?.number ?? 0,
    };
  } finally {
    await connection.close();
  }
}

async function canWatch(connection: Connection): Promise<boolean> {
  const stream = connection.db!.watch([], { maxAwaitTimeMS: 100 });
  try {
    await stream.tryNext();
    return true;
  } catch {
    return false;
  } finally {
    await stream.close();
  }
}
