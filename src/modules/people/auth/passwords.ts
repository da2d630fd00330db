import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify, type Options } from '@node-rs/argon2';
import { ProblemError } from '../../../platform/errors';

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. */
const COST: Options = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Costs as much to check as any other and matches no password, so that an unknown account takes as long. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** One core is left to everybody who is not signing in; two of the thread pool's four threads at most. */
const CONCURRENT = Math.max(1, Math.min(2, availableParallelism() - 1));
const MAX_WAITING = 100;

/** argon2id, a few at a time: a flood of sign-ins waits or is turned away and slows nobody else. */
@Injectable()
export class Passwords {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, COST));
  }

  /** Whether the password belongs to the hash; `null`, for nobody, takes as long and says no. */
  matches(passwordHash: string | null, password: string): Promise<boolean> {
    return this.#inTurn(() => verify(passwordHash ?? NOBODY, password));
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < CONCURRENT) this.#running += 1;
    else await this.#wait();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= MAX_WAITING) {
      const detail = 'Too many people are signing in at this moment; try again in a few seconds.';
      throw new ProblemError(503, 'sign-in.busy', detail, {}, { 'Retry-After': '3' });
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
