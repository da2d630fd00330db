import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { toInstant } from '../../../domain/calendar/instant';
import { isUsable } from '../../../domain/people/account';
import { notFound } from '../../../domain/result';
import type { Principal } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { unwrap } from '../../../platform/errors';
import { PeopleRepository } from '../people.repository';
import type { PersonRecord } from '../people.schema';
import type { SessionDto } from './sessions.dto';
import { SessionsRepository } from './sessions.repository';
import type { SessionRecord } from './sessions.schema';

const IDLE_MILLISECONDS = 12 * 3_600_000;
const LONGEST_MILLISECONDS = 7 * 24 * 3_600_000;
/** That a session was used is written this often at most, so that reading costs no writes. */
const TOUCH_MILLISECONDS = 60_000;

/** Sign-ins: 12 hours without use, 7 days in all, revocable at any moment. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(person: string, from: Pick<SessionRecord, 'address' | 'userAgent'>): Promise<string> {
    const now = this.clock.milliseconds();
    const id = randomUUID();
    await this.sessions.insert({
      _id: id,
      person,
      expiresAt: now + IDLE_MILLISECONDS,
      endsAt: now + LONGEST_MILLISECONDS,
      createdAt: now,
      lastUsedAt: now,
      longestIdle: 0,
      ...from,
    });
    return id;
  }

  /** ACCESS-9. The password was given again: what was idle before counts no more. */
  reauthenticated(id: string): Promise<void> {
    return this.sessions.touch(id, { longestIdle: 0, lastUsedAt: this.clock.milliseconds() });
  }

  end(id: string): Promise<void> {
    return this.sessions.remove(id);
  }

  /** Ends another or this session of the same person. */
  async endOf({ id }: Principal, session: string): Promise<void> {
    if (await this.sessions.removeOf(id, session)) return;
    unwrap(notFound('session.unknown', 'You have no such session; it may have ended already.'));
  }

  /** Ends all of a person's sessions, but for one if that is given. */
  endAll(person: string, except: string | null): Promise<void> {
    return this.sessions.removeAllOf(person, except);
  }

  /** The person's sessions, the last used first. */
  async list({ id, session }: Principal): Promise<SessionDto[]> {
    const found = await this.sessions.of(id, this.clock.milliseconds());
    return found.map(({ _id, createdAt, lastUsedAt, address, userAgent }) => ({
      id: _id,
      createdAt: toInstant(createdAt),
      lastUsedAt: toInstant(lastUsedAt),
      address,
      userAgent,
      current: _id === session,
    }));
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
    if (principal) await this.#touch(session);
    return principal;
  }

  #principal(session: SessionRecord, person: PersonRecord | null): Principal | null {
    const { _id, expiresAt } = session;
    const now = this.clock.milliseconds();
    if (!person || expiresAt <= now || !isUsable(person, this.config.isDemo)) return null;
    const { email, name, isAdmin, roles, secondFactor } = person;
    const longestIdle = Math.max(session.longestIdle, now - session.lastUsedAt);
    const hasSecondFactor = secondFactor?.isOn ?? false;
    return { id: person._id, email, name, isAdmin, session: _id, longestIdle, hasSecondFactor, roles };
  }

  /** Writes that the session is used, at most once a minute: what is kept is at most that much too early. */
  async #touch({ _id, expiresAt, endsAt, ...session }: SessionRecord): Promise<void> {
    const now = this.clock.milliseconds();
    const idle = now - session.lastUsedAt;
    if (idle < TOUCH_MILLISECONDS) return;
    await this.sessions.touch(_id, {
      expiresAt: Math.max(expiresAt, Math.min(now + IDLE_MILLISECONDS, endsAt)),
      lastUsedAt: now,
      longestIdle: Math.max(session.longestIdle, idle),
    });
  }
}
