import type { Connection } from 'mongoose';
import { migrate } from './migrations';
import { MIGRATIONS } from './migrations.list';

/** Migrates, then makes sure that each index a schema declares exists. */
export async function prepareDatabase(connection: Connection): Promise<void> {
  await migrate(connection, MIGRATIONS);
  for (const model of Object.values(connection.models)) await model.createIndexes();
}
