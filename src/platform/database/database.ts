import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { migrate } from './migrations';
import { MIGRATIONS } from './migrations.list';

/** One transaction at a time for those who need several writes to stand or fall together. */
@Injectable()
export class Database {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /**
   * Runs `work` in one transaction; every mongoose call inside takes part. On a write conflict the whole of
   * `work` runs again, so it must not touch anything outside the database.
   */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.connection.transaction(work);
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
