import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { ProblemError } from '../../../platform/errors';
import { Turns } from '../../../platform/turns';
import { FailedSignInsRepository } from './failed-sign-ins.repository';

/** Slows down guessing: by account first, then by address; only failures count. */
@Injectable()
export class SignInThrottle {
  readonly #turns = new Turns();

  constructor(
    private readonly failures: FailedSignInsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Runs `signIn` unless the account or the address has failed too often, and counts a failure (null).
   * Attempts on one account take turns, so that guesses sent at once are each counted before the next.
   */
  attempt<T>(email: string, address: string, signIn: () => Promise<T | null>): Promise<T | null> {
    if (!this.config.hasRateLimit) return signIn();
    return this.#turns.take(email, async () => {
      const { accounts, addresses } = this.failures;
      assertOpen(await accounts.blockedFor(email), 'for this account');
      assertOpen(await addresses.blockedFor(address), 'from this address');
      const person = await signIn();
      if (person === null) await Promise.all([accounts.count(email), addresses.count(address)]);
      return person;
    });
  }
}

function assertOpen(milliseconds: number, whose: string): void {
  if (milliseconds <= 0) return;
  const seconds = Math.ceil(milliseconds / 1000);
  const detail = `Too many failed sign-ins ${whose}; try again in ${Math.ceil(seconds / 60)} min.`;
  throw new ProblemError(429, 'sign-in.throttled', detail, {}, { 'Retry-After': String(seconds) });
}
