import { Inject, Injectable } from '@nestjs/common';
import { Registry } from 'prom-client';
import { CONFIG, type Config } from '../config';
import { Database } from '../database';
import { readAtScrape } from './at-scrape';

/** Whether the database answers, the embedded one or that of MONGODB_URI. */
@Injectable()
export class DatabaseMetrics {
  constructor(registry: Registry, database: Database, @Inject(CONFIG) { mongodbUri }: Config) {
    const labels = { kind: mongodbUri === null ? 'embedded' : 'replica-set' };
    readAtScrape(
      registry,
      {
        name: 'lodestone_database_up',
        help: '1 when the database answers a ping, else 0.',
        labelNames: ['kind'],
      },
      () => database.ping().then(() => [{ labels, value: 1 }]),
      [{ labels, value: 0 }],
    );
  }
}
