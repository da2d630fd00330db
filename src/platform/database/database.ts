import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { hold, writeHeld } from './held';
import { migrate } from './migrations';
import { MIGRATIONS } from './migrations.list';
import { within } from './session';
import { countWrites, writesIn } from './write-count';

/** A transaction while it is open. */
export interface OpenTransaction {
  /** Runs `step` as part of the transaction, though it brings an asynchronous context of its own. */
  run: <T>(step: () => Promise<T>) => Promise<T>;
  /** How many writes the transaction holds so far. */
  writes: () => number;
  /** Writes now what is held until the end, so that what fails by it fails here. */
  flush: () => Promise<void>;
}

/** One transaction at a time for those who need several writes to stand or fall together. */
@Injectable()
export class Database {
  constructor(@InjectConnection() private readonly connection: Connection) {
    countWrites(connection);
  }

  /**
   * Runs `work` in one transaction; every mongoose call inside takes part. On a write conflict the whole of
   * `work` runs again, so it must not touch anything outside the database.
   */
  transaction<T>(work: (open: OpenTransaction) => Promise<T>): Promise<T> {
    return this.connection.transaction(async (session) => {
      hold(session);
      const result = await work({
        run: (step) => within(session, step),
        writes: () => writesIn(session),
        flush: () => writeHeld(session),
      });
      await writeHeld(session);
      return result;
    });
  }

  /** Migrates, then makes sure that each index a schema declares exists. To be called before anything else. */
  async prepare(): Promise<void> {
    await migrate(this.connection, MIGRATIONS);
    for (const model of Object.values(this.connection.models)) await model.createIndexes();
  }

  async ping(): Promise<void> {
    await this.connection.db?.command({ ping: 1 });
  }
}
