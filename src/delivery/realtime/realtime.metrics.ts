import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import { toMilliseconds, type Instant } from '../../domain/calendar/instant';
import { Clock } from '../../platform/clock';
import { LedgerRepository, type EntryRecord } from '../../platform/ledger';
import { readAtScrape } from '../../platform/metrics/at-scrape';
import { Feeds } from './feeds';

const LAG_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** How many read live in this process, and how far behind the ledger they are. */
@Injectable()
export class RealtimeMetrics {
  readonly #lag;
  readonly #slowReaders;

  constructor(
    registry: Registry,
    feeds: Feeds,
    ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {
    const registers = [registry];
    this.#lag = new Histogram({
      name: 'lodestone_tail_lag_seconds',
      help: 'Seconds between the time of an entry and the moment at which it was handed to the sockets.',
      buckets: LAG_SECONDS,
      registers,
    });
    this.#slowReaders = new Counter({
      name: 'lodestone_slow_readers_cut_total',
      help: 'Sockets that were cut off because they did not read.',
      registers,
    });
    readAtScrape(
      registry,
      { name: 'lodestone_sockets_open', help: 'Sockets connected to this process.' },
      () => Promise.resolve([{ value: feeds.server.sockets.sockets.size }]),
    );
    readAtScrape(
      registry,
      {
        name: 'lodestone_tail_behind_entries',
        help: 'Entries in the ledger that this process has not handed to its sockets yet.',
      },
      async () => {
        const heads = await ledger.heads();
        const behind = heads.map(({ agreement, seq }) =>
          Math.max(0, seq - (feeds.head(agreement)?.seq ?? 0)),
        );
        return [{ value: behind.reduce((sum, entries) => sum + entries, 0) }];
      },
    );
  }

  handedOut({ at }: Pick<EntryRecord, 'at'>): void {
    this.#lag.observe(Math.max(0, this.clock.milliseconds() - toMilliseconds(at as Instant)) / 1000);
  }

  slowReaderCut(): void {
    this.#slowReaders.inc();
  }
}
