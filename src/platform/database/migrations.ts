import type { Connection } from 'mongoose';
import { StartupError } from '../errors';

export interface Migration {
  /** 1, 2, 3… without gaps; a number never changes its meaning. */
  number: number;
  name: string;
  up(connection: Connection): Promise<void>;
}

const LOCK_MILLISECONDS = 60_000;
const RETRY_MILLISECONDS = 200;

interface State {
  _id: 'schema';
  version: number;
  lockedUntil: Date | null;
}

/**
 * Brings the database to the newest version, one process at a time; the others wait. A database that a newer
 * program has migrated is refused.
 */
export async function migrate(connection: Connection, migrations: Migration[]): Promise<void> {
  const states = connection.collection<State>('schema_versions');
  await states.updateOne(
    { _id: 'schema' },
    { $setOnInsert: { version: 0, lockedUntil: null } },
    { upsert: true },
  );
  const newest = migrations.at(-1)?.number ?? 0;
  for (;;) {
    const now = new Date();
    const state = await states.findOne({ _id: 'schema' });
    const version = state?.version ?? 0;
    if (version > newest) {
      throw new StartupError(
        `The database is at version ${version}, this program knows ${newest}. Start the newer Lodestone that migrated it.`,
      );
    }
    if (version === newest) return;
    const lock = await states.findOneAndUpdate(
      { _id: 'schema', version, $or: [{ lockedUntil: null }, { lockedUntil: { $lt: now } }] },
      { $set: { lockedUntil: new Date(now.getTime() + LOCK_MILLISECONDS) } },
    );
    if (!lock) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
      continue;
    }
    const next = migrations.find(({ number }) => number === version + 1);
    if (!next) throw new StartupError(`Migration ${version + 1} is missing from this program.`);
    await next.up(connection);
    await states.updateOne({ _id: 'schema' }, { $set: { version: next.number, lockedUntil: null } });
  }
}
