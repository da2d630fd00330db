import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isUsable } from '../../../domain/people/account';
import type { Principal } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { PeopleRepository } from '../people.repository';
import type { PersonRecord } from '../people.schema';
import { SessionsRepository } from './sessions.repository';
import type { SessionRecord } from './sessions.schema';

const IDLE_MILLISECONDS = 12 * 3_600_000;
const LONGEST_MILLISECONDS = 7 * 24 * 3_600_000;
/** A session in use is extended this often at most, so that reading costs no writes. */
const EXTENSION_MILLISECONDS = 10 * 60_000;

/** Sign-ins: 12 hours without use, 7 days in all, revocable at any moment. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(person: string): Promise<string> {
    const now = this.clock.milliseconds();
    const id = randomUUID();
    await this.sessions.insert({
      _id: id,
      person,
      expiresAt: now + IDLE_MILLISECONDS,
      endsAt: now + LONGEST_MILLISECONDS,
    });
    return id;
  }

  end(id: string): Promise<void> {
    return this.sessions.remove(id);
  }

  /** Those of these sessions that have run out. */
  ended(ids: string[]): Promise<string[]> {
    return this.sessions.expired(ids, this.clock.milliseconds());
  }

  /** Who is signed in with this session and what they may do now; null once it has ended. */
  async principalOf(id: string): Promise<Principal | null> {
    const session = await this.sessions.find(id);
    return session && this.#principal(session, await this.people.find(session.person));
  }

  /** The same for a caller who names the person too: both are read at once, and the session is extended. */
  async resume(id: string, personId: string): Promise<Principal | null> {
    const [session, person] = await Promise.all([this.sessions.find(id), this.people.find(personId)]);
    const principal = session && this.#principal(session, person);
    if (principal) await this.#extend(session);
    return principal;
  }

  #principal({ _id, expiresAt }: SessionRecord, person: PersonRecord | null): Principal | null {
    if (!person || expiresAt <= this.clock.milliseconds() || !isUsable(person, this.config.isDemo))
      return null;
    const { email, name, isAdmin, roles } = person;
    return { id: person._id, email, name, isAdmin, session: _id, roles };
  }

  async #extend({ _id, expiresAt, endsAt }: SessionRecord): Promise<void> {
    const extended = Math.min(this.clock.milliseconds() + IDLE_MILLISECONDS, endsAt);
    if (extended - expiresAt >= EXTENSION_MILLISECONDS) await this.sessions.extend(_id, extended);
  }
}
