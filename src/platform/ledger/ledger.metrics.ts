import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import { AgreementLabel } from '../metrics/agreement-label';
import { readAtScrape } from '../metrics/at-scrape';
import { LedgerRepository } from './ledger.repository';
import { isRefusal, type Outcome } from './waiting-command';

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
        (await repository.heads()).map(({ agreement, seq }) => ({
          labels: { agreement: this.#label.of(agreement) },
          value: seq,
        })),
    );
  }

  /** A transaction was committed: what became of each command that shared it, and the seconds it took. */
  committed(agreement: string, outcomes: Outcome[], seconds: number): void {
    this.#groupSize.observe(outcomes.length);
    this.#duration.observe(seconds);
    for (const outcome of outcomes) this.#ended(agreement, 'answer' in outcome ? 'committed' : 'rejected');
  }

  /** So many commands were told an error. */
  failed(agreement: string, commands: number, error: unknown): void {
    this.#ended(agreement, isRefusal(error) ? 'rejected' : 'failed', commands);
  }

  /** So many commands have to run again. */
  retried(agreement: string, commands: number): void {
    this.#retries.inc({ agreement: this.#label.of(agreement) }, commands);
  }

  #ended(agreement: string, outcome: 'committed' | 'rejected' | 'failed', commands = 1): void {
    this.#commands.inc({ agreement: this.#label.of(agreement), outcome }, commands);
  }
}
