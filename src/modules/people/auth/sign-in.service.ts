import { Inject, Injectable } from '@nestjs/common';
import { Strategy } from 'passport-local';
import { isUsable, normaliseEmail } from '../../../domain/people/account';
import { CONFIG, type Config } from '../../../platform/config';
import { ProblemError } from '../../../platform/errors';
import { PeopleRepository } from '../people.repository';
import type { PersonRecord } from '../people.schema';
import { SecondFactorsService } from '../second-factor/second-factors.service';
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
    private readonly secondFactors: SecondFactorsService,
    private readonly metrics: SignInMetrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const strategy = new Strategy({ usernameField: 'email', session: false }, (email, password, done) => {
      this.#check(email, password).then((person) => done(null, person ?? false), done);
    });
    this.#run = runStrategy(strategy);
  }

  /** PEOPLE-25. With a second factor a code is asked for; a wrong one counts as a failed sign-in. */
  async signIn({ email, password, otp }: Attempt, address: string): Promise<PersonRecord> {
    const account = normaliseEmail(email);
    let refusal = new ProblemError(401, 'sign-in.refused', 'The e-mail address or the password is wrong.');
    const person = await this.throttle.attempt(account, address, async () => {
      const found = await this.#run({ body: { email: account, password } });
      if (!found?.secondFactor?.isOn) return found;
      if (otp === undefined) throw otpRequired();
      if (await this.secondFactors.use(found._id, otp)) return found;
      refusal = new ProblemError(401, 'sign-in.otp-refused', 'The code is wrong or was used already.');
      return null;
    });
    if (person) return person;
    this.metrics.failed();
    throw refusal;
  }

  async #check(email: string, password: string): Promise<PersonRecord | null> {
    const found = await this.people.findByEmail(email);
    const person = found && isUsable(found, this.config.isDemo) ? found : null;
    return (await this.passwords.matches(person?.passwordHash ?? null, password)) ? person : null;
  }
}

const otpRequired = (): ProblemError =>
  new ProblemError(
    401,
    'sign-in.otp-required',
    'This account has a second factor: send `otp` too, a code of your authenticator app or a recovery code.',
  );
