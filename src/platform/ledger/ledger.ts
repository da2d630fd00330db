import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/ledger/actor';
import type { ChainState } from '../../domain/ledger/chain';
import { Clock } from '../clock';
import { Database, type OpenTransaction } from '../database';
import { isDatabaseAway } from '../errors';
import { IdempotencyRepository } from '../idempotency';
import { TasksRepository } from '../tasks';
import type { Commit } from './commit';
import { runTogether, type Done } from './group';
import { KnownHeads } from './known-heads';
import { LedgerMetrics } from './ledger.metrics';
import { HeadMoved, LedgerRepository } from './ledger.repository';
import { SharedTurns } from '../shared-turns';
import { WaitingCommand } from './waiting-command';

/** What an attempt did, from which end of the chain on. */
interface Tried {
  from: ChainState;
  done: Done;
}

const MAX_ATTEMPTS = 50;
/** How many commands share a transaction at most, so that none holds the database for long. */
const LARGEST_GROUP = 32;

/** What the product does itself, such as recording a missed clock. */
export const SYSTEM: Actor = { kind: 'system', id: 'lodestone', party: null };

/** The write path: every command's changes and its entries, in one transaction. */
@Injectable()
export class Ledger {
  readonly #turns = new SharedTurns<string, WaitingCommand>(LARGEST_GROUP, (agreement, group) =>
    this.#carryOut(agreement, group),
  );
  readonly #heads = new KnownHeads();

  constructor(
    private readonly database: Database,
    private readonly repository: LedgerRepository,
    private readonly tasks: TasksRepository,
    private readonly idempotency: IdempotencyRepository,
    private readonly clock: Clock,
    private readonly metrics: LedgerMetrics,
  ) {}

  /**
   * LEDGER-7. Runs `work` in a transaction on the agreement's chain and stores, all or nothing, what it saved, the
   * entries it appended, the tasks it scheduled and completed, and the answer for an idempotent repeat.
   * Commands on one agreement take turns within this process, and those that wait share the next transaction;
   * between processes the head decides and the loser's `work` runs again, so `work` must only touch the database.
   * What `work` returns is the answer that a repeat with the same Idempotency-Key gets: controllers return it
   * unchanged.
   */
  commit<T>(agreement: string, actor: Actor, work: (commit: Commit) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = resolve as (answer: unknown) => void;
      this.#turns.join(agreement, new WaitingCommand(actor, work, settle, reject));
    });
  }

  /** LEDGER-8. Tells each command its outcome; after an unexpected failure that stored nothing, one by one. */
  async #carryOut(agreement: string, group: WaitingCommand[]): Promise<void> {
    const begun = performance.now();
    const tried: Tried[] = [];
    let isUnknown = false;
    const attempt = async (open: OpenTransaction): Promise<Tried> => {
      // An attempt whose commit was lost with the connection may have succeeded all the same.
      for (const one of tried) if (await this.repository.holds(agreement, one.done.head)) return one;
      isUnknown = false;
      const from = this.#heads.trusted(agreement) ?? (await this.repository.head(agreement));
      const done = await runTogether(group, agreement, from, open, () => this.clock.now());
      await open.flush();
      await this.#store(agreement, from, done);
      if (done.head === from) return { from, done };
      isUnknown = true;
      tried.push({ from, done });
      return { from, done };
    };
    for (let attempts = 1; ; attempts += 1) {
      try {
        const { from, done } = await this.database.transaction(attempt);
        if (done.head !== from) this.#heads.moved(agreement, from, done.head);
        this.metrics.committed(agreement, done.outcomes, (performance.now() - begun) / 1000);
        return group.forEach((command, i) => command.settle(done.outcomes[i]!));
      } catch (error) {
        const isOne = group.length === 1;
        const isAway = isDatabaseAway(error);
        if (attempts < MAX_ATTEMPTS && !isAway && (isUnknown || isLostRace(error, isOne))) {
          this.#heads.forget(agreement);
          this.metrics.retried(agreement, group.length);
        } else if (isOne || isUnknown || isAway) {
          this.metrics.failed(agreement, group.length, error);
          return group.forEach(({ reject }) => reject(error));
        } else {
          for (const command of group) await this.#carryOut(agreement, [command]);
          return;
        }
      }
    }
  }

  async #store(agreement: string, from: ChainState, { commits, answers }: Done): Promise<void> {
    await this.repository.append(
      agreement,
      from,
      commits.flatMap(({ records }) => records),
    );
    await this.tasks.add(
      agreement,
      commits.flatMap(({ tasks }) => tasks),
    );
    await this.tasks.remove(commits.flatMap(({ completed }) => completed));
    await this.idempotency.keep(answers, this.clock.milliseconds());
  }
}

const WRITE_CONFLICT = 112;
const NO_SUCH_TRANSACTION = 251;
const DUPLICATE_KEY = 11_000;

/**
 * Another process committed first, or the database started again, in a way the driver does not retry by itself: the
 * head moved, the transaction is gone, or a row that both made has the same id. The answer to an idempotent repeat
 * is no race but a repeat; and whose row it was can be told of one command only.
 */
function isLostRace(error: unknown, isOne: boolean): boolean {
  if (error instanceof HeadMoved) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === WRITE_CONFLICT || error.code === NO_SUCH_TRANSACTION) return true;
  return isOne && error.code === DUPLICATE_KEY && !error.message.includes('idempotent_answers');
}
