import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checkAdministrator } from '../../domain/people/acceptance';
import { isUsable, normaliseEmail } from '../../domain/people/account';
import { invitationEnd } from '../../domain/people/invitation';
import { conflict } from '../../domain/result';
import { Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { Rejected, unwrap } from '../../platform/errors';
import { Passwords } from './auth/passwords';
import { InvitationsRepository, newInvitation } from './invitations/invitations.repository';
import { PeopleRepository } from './people.repository';
import type { PersonRecord } from './people.schema';

/** Sees to it that the installation has an administrator, or a way to become the first. */
@Injectable()
export class AdministratorsService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly invitations: InvitationsRepository,
    private readonly passwords: Passwords,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * To be called at start. Makes the administrator whom the environment names, never changing the password
   * of an account that exists. Without one, and with no administrator yet, gives the token of a one-time
   * invitation to become it, to be shown on the terminal; a demo brings its own accounts.
   */
  async ensureAdministrator(): Promise<{ oneTimeToken: string } | null> {
    const { admin, isDemo } = this.config;
    if (admin) await this.#ensure(admin);
    if (admin || isDemo || (await this.#exists())) return null;
    const issued = newInvitation();
    await this.invitations.insert(issued, null, invitationEnd(this.clock.now()));
    return { oneTimeToken: issued.token };
  }

  /** Makes the holder of an open one-time invitation the first administrator. */
  async accept(
    invitation: string,
    given: { email?: string; name?: string; password?: string },
  ): Promise<PersonRecord> {
    const person = await this.#administrator(unwrap(checkAdministrator(given)));
    await this.database.transaction(async () => {
      if (await this.#exists())
        unwrap(conflict('administrator.exists', 'This installation has an administrator.'));
      await this.invitations.use(invitation, this.clock.now());
      await this.people.insert(person);
    });
    return person;
  }

  async #ensure({ email, password }: { email: string; password: string }): Promise<void> {
    const found = await this.people.findByEmail(normaliseEmail(email));
    if (found) return this.people.makeAdministrator(found._id);
    const person = await this.#administrator({ email, name: 'Administrator', password });
    // Another process that starts at the same moment may have made it.
    await this.people.insert(person).catch((error: unknown) => {
      if (!(error instanceof Rejected)) throw error;
    });
  }

  async #exists(): Promise<boolean> {
    const administrators = await this.people.administrators();
    return administrators.some((person) => isUsable(person, this.config.isDemo));
  }

  async #administrator(given: { email: string; name: string; password: string }): Promise<PersonRecord> {
    return {
      _id: randomUUID(),
      email: normaliseEmail(given.email),
      name: given.name,
      passwordHash: await this.passwords.hash(given.password),
      isAdmin: true,
      roles: [],
      demoPassword: null,
    };
  }
}
