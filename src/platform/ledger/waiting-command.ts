import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../../domain/ledger/actor';
import { ProblemError, Rejected } from '../errors';
import { idempotentRequest, type IdempotentRequest } from '../idempotency';
import type { Commit } from './commit';

/** What became of a command in a transaction: its answer, or the refusal that left no trace. */
export type Outcome = { answer: unknown } | { refusal: ProblemError | Rejected };

/** A command that waits for its turn on an agreement's chain, to be carried out as if by its caller. */
export class WaitingCommand {
  readonly request: IdempotentRequest | undefined = idempotentRequest.getStore();
  readonly #inCallersContext = AsyncLocalStorage.snapshot() as <T>(step: () => T) => T;

  constructor(
    readonly actor: Actor,
    private readonly work: (commit: Commit) => Promise<unknown>,
    private readonly resolve: (answer: unknown) => void,
    readonly reject: (error: unknown) => void,
  ) {}

  /** Runs the work in its caller's asynchronous context, within what `around` adds to it. */
  run(commit: Commit, around: (step: () => Promise<unknown>) => Promise<unknown>): Promise<unknown> {
    return this.#inCallersContext(() => around(() => this.work(commit)));
  }

  settle(outcome: Outcome): void {
    if ('answer' in outcome) this.resolve(outcome.answer);
    else this.reject(outcome.refusal);
  }
}

export const isRefusal = (error: unknown): error is ProblemError | Rejected =>
  error instanceof ProblemError || error instanceof Rejected;
