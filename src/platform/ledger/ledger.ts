import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/ledger/actor';
import type { ChainState } from '../../domain/ledger/chain';
import { Clock } from '../clock';
import { Database } from '../database';
import { IdempotencyRepository } from '../idempotency';
import { TasksRepository } from '../tasks';
import { Commit } from './commit';
import { KnownHeads } from './known-heads';
import { HeadMoved, LedgerRepository } from './ledger.repository';
import { Turns } from '../turns';

const MAX_ATTEMPTS = 50;

/** What the product does itself, such as recording a missed clock. */
export const SYSTEM: Actor = { kind: 'system', id: 'lodestone', party: null };

/** The write path: every command's changes and its entries, in one transaction. */
@Injectable()
export class Ledger {
  readonly #turns = new Turns();
  readonly #heads = new KnownHeads();

  constructor(
    private readonly database: Database,
    private readonly repository: LedgerRepository,
    private readonly tasks: TasksRepository,
    private readonly idempotency: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * LEDGER-7. Runs `work` in a transaction on the agreement's chain and stores, all or nothing, what it saved, the
   * entries it appended, the tasks it scheduled and completed, and the answer for an idempotent repeat.
   * Commands on one agreement take turns within this process; between processes the head decides and the
   * loser's `work` runs again, so `work` must only touch the database. What `work` returns is the answer
   * that a repeat with the same Idempotency-Key gets: controllers return it unchanged.
   */
  commit<T>(agreement: string, actor: Actor, work: (commit: Commit) => Promise<T>): Promise<T> {
    return this.#turns.take(agreement, () => this.#inTransaction(agreement, actor, work));
  }

  async #inTransaction<T>(agreement: string, actor: Actor, work: (commit: Commit) => Promise<T>): Promise<T> {
    let attempted = null as { from: ChainState; head: ChainState; result: T } | null;
    const attempt = async (): Promise<T> => {
      // An attempt whose commit was lost with the connection may have succeeded all the same.
      if (attempted && (await this.repository.holds(agreement, attempted.head))) return attempted.result;
      attempted = null;
      const from = this.#heads.trusted(agreement) ?? (await this.repository.head(agreement));
      const commit = new Commit(agreement, actor, from, this.clock.now());
      const result = await work(commit);
      await this.repository.append(agreement, from, commit.records);
      await this.tasks.add(agreement, commit.tasks);
      await this.tasks.remove(commit.completed);
      const last = commit.records.at(-1);
      if (last) {
        await this.idempotency.keep(result, this.clock.milliseconds());
        attempted = { from, head: { seq: last.seq, hash: last.hash, at: commit.at }, result };
      }
      return result;
    };
    for (let attempts = 1; ; attempts += 1) {
      try {
        const result = await this.database.transaction(attempt);
        if (attempted) this.#heads.moved(agreement, attempted.from, attempted.head);
        return result;
      } catch (error) {
        if (!isLostRace(error) || attempts >= MAX_ATTEMPTS) throw error;
        this.#heads.forget(agreement);
      }
    }
  }
}

const DUPLICATE_KEY = 11_000;

/**
 * Another process committed first, in a way the driver does not retry by itself: the head moved, or a row that
 * both made has the same id. The answer to an idempotent repeat is no race but a repeat.
 */
const isLostRace = (error: unknown): boolean =>
  error instanceof HeadMoved ||
  (error instanceof Error &&
    'code' in error &&
    error.code === DUPLICATE_KEY &&
    !error.message.includes('idempotent_answers'));
