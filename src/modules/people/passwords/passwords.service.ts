import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../../../domain/people/account';
import { mayChangePassword, openReset, resetEnd } from '../../../domain/people/password-reset';
import { notFound } from '../../../domain/result';
import type { Principal } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database';
import { Rejected, unwrap } from '../../../platform/errors';
import { Passwords } from '../auth/passwords';
import { SessionsService } from '../auth/sessions.service';
import { PeopleRepository } from '../people.repository';
import type { PasswordResetDto } from './passwords.dto';
import { PasswordResetsRepository } from './password-resets.repository';

/** New passwords for old accounts. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly resets: PasswordResetsRepository,
    private readonly sessions: SessionsService,
    private readonly passwords: Passwords,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** PEOPLE-24. Whoever is signed in and has just given the old password chooses a new one; other sessions end. */
  async change({ id, session }: Principal, password: string): Promise<void> {
    await this.#set(id, password, session);
  }

  /** A one-time token with which somebody who forgot the password chooses a new one. */
  async issueReset(email: string): Promise<PasswordResetDto> {
    const person = await this.people.findByEmail(normaliseEmail(email));
    if (!person) {
      throw new Rejected(
        notFound('account.unknown', 'There is no account with this e-mail address.').rejection,
      );
    }
    unwrap(mayChangePassword(person));
    const token = randomBytes(32).toString('base64url');
    const expiresAt = resetEnd(this.clock.now());
    await this.resets.insert(token, person._id, expiresAt);
    return { token, expiresAt };
  }

  /** PEOPLE-24. The holder of the token chooses a password; every session ends. */
  async reset(token: string, password: string): Promise<void> {
    const person = await this.#holder(token);
    await this.#set(person, password, null, () => this.#holder(token));
  }

  async #holder(token: string): Promise<string> {
    return unwrap(openReset(await this.resets.find(token), this.clock.now())).person;
  }

  /** `check` runs in the transaction, so that of two uses of a token at once one is refused. */
  async #set(
    id: string,
    password: string,
    session: string | null,
    check: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    const person = await this.people.find(id);
    if (person) unwrap(mayChangePassword(person));
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async () => {
      await check();
      await this.people.setPassword(id, passwordHash);
      await this.resets.removeOf(id);
      await this.sessions.endAll(id, session);
    });
  }
}
