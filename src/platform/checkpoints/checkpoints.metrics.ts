import { Injectable } from '@nestjs/common';
import { Registry } from 'prom-client';
import { toMilliseconds, type Instant } from '../../domain/calendar/instant';
import { Clock } from '../clock';
import { LedgerRepository } from '../ledger';
import { readAtScrape } from '../metrics/at-scrape';
import { CheckpointsViews } from './checkpoints.views';

/** How long the end of a chain has been waiting for its signature; 0 when every head is signed. */
@Injectable()
export class CheckpointsMetrics {
  constructor(registry: Registry, ledger: LedgerRepository, checkpoints: CheckpointsViews, clock: Clock) {
    readAtScrape(
      registry,
      {
        name: 'lodestone_checkpoint_lag_seconds',
        help: 'Seconds since the oldest head that no checkpoint covers; 0 when each is signed.',
      },
      async () => {
        const heads = await ledger.heads();
        const lags = heads.map(async ({ agreement, seq, at }) => {
          const isSigned = (await checkpoints.size(agreement)) >= seq;
          return isSigned ? 0 : (clock.milliseconds() - toMilliseconds(at as Instant)) / 1000;
        });
        return [{ value: Math.max(0, ...(await Promise.all(lags))) }];
      },
    );
  }
}
