import { Inject, Injectable } from '@nestjs/common';
import { Strategy } from 'passport-local';
import { isUsable, normaliseEmail } from '../../../domain/people/account';
import { CONFIG, type Config } from '../../../platform/config';
import { ProblemError } from '../../../platform/errors';
import { PeopleRepository } from '../people.repository';
import type { PersonRecord } from '../people.schema';
import { Passwords } from './passwords';
import { runStrategy } from './run-strategy';
import { SignInMetrics } from './sign-in.metrics';
import { SignInThrottle } from './sign-in-throttle';

interface Attempt {
  email: string;
  password: string;
  /** A one-time or recovery code, where the account has a second factor. */
  otp?: string | undefined;
}

/** Knows a person by address and password; says and takes the same whether the account exists or not. */
@Injectable()
export class SignInService {
  readonly #run: (request: { body: Attempt }) => Promise<PersonRecord | null>;

  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly metrics: SignInMetrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const strategy = new Strategy({ usernameField: 'email', session: false }, (email, password, done) => {
      this.#check(email, password).then((person) => done(null, person ?? false), done);
    });
    this.#run = runStrategy(strategy);
  }

  async signIn({ email, password }: Attempt, address: string): Promise<PersonRecord> {
    const account = normaliseEmail(email);
    const person = await this.throttle.attempt(account, address, () =>
      this.#run({ body: { email: account, password } }),
    );
    if (person) return person;
    this.metrics.failed();
    throw new ProblemError(401, 'sign-in.refused', 'The e-mail address or the password is wrong.');
  }

  async #check(email: string, password: string): Promise<PersonRecord | null> {
    const found = await this.people.findByEmail(email);
    const person = found && isUsable(found, this.config.isDemo) ? found : null;
    return (await this.passwords.matches(person?.passwordHash ?? null, password)) ? person : null;
  }
}
