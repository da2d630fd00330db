import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import { AgreementLabel } from '../metrics/agreement-label';
import { readAtScrape } from '../metrics/at-scrape';
import { LedgerRepository } from './ledger.repository';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SIZES = [1, 2, 4, 8, 16, 32, 64];

/** What the write path tells about itself. */
@Injectable()
export class LedgerMetrics {
  readonly #label = new AgreementLabel();
  readonly #commands;
  readonly #retries;
  readonly #groupSize;
  readonly #duration;

  constructor(registry: Registry, repository: LedgerRepository) {
    const registers = [registry];
    this.#commands = new Counter({
      name: 'lodestone_commands_total',
      help: 'Commands that ended, by agreement and outcome: committed, rejected by a rule, or failed.',
      labelNames: ['agreement', 'outcome'],
      registers,
    });
    this.#retries = new Counter({
      name: 'lodestone_command_retries_total',
      help: 'Times that commands were run again because another process committed first.',
      labelNames: ['agreement'],
      registers,
    });
    this.#groupSize = new Histogram({
      name: 'lodestone_commit_group_size',
      help: 'Commands that shared a transaction.',
      buckets: SIZES,
      registers,
    });
    this.#duration = new Histogram({
      name: 'lodestone_commit_duration_seconds',
      help: 'Seconds that a transaction took, from its begin to its commit, retries included.',
      buckets: SECONDS,
      registers,
    });
    readAtScrape(
      registry,
      {
        name: 'lodestone_ledger_head_seq',
        help: 'Number of the last entry of each agreement.',
        labelNames: ['agreement'],
      },
      async () =>
        (await repository.everyHead()).map(({ _id, seq }) => ({
          labels: { agreement: this.#label.of(_id) },
          value: seq,
        })),
    );
  }

  /** A command has its answer. */
  ended(agreement: string, outcome: 'committed' | 'rejected' | 'failed'): void {
    this.#commands.inc({ agreement: this.#label.of(agreement), outcome });
  }

  /** A command has to run again. */
  retried(agreement: string): void {
    this.#retries.inc({ agreement: this.#label.of(agreement) });
  }

  /** A transaction that so many commands shared was committed. */
  committed(commands: number, seconds: number): void {
    this.#groupSize.observe(commands);
    this.#duration.observe(seconds);
  }
}
