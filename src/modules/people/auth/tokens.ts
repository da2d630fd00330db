import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { toInstant, type Instant } from '../../../domain/calendar/instant';
import { Clock } from '../../../platform/clock';

const ACCESS_SECONDS = 15 * 60;
/** As long as a session can last; the session's row decides. */
export const COOKIE_SECONDS = 7 * 24 * 3600;

/** What a token says: the person, the session that must still exist, and whether it travels as a cookie. */
export interface Claims {
  sub: string;
  sid: string;
  aud: 'bearer' | 'cookie';
  /** Seconds since 1970. */
  exp: number;
}

/** Signs tokens; each is worth nothing once its session has ended. */
@Injectable()
export class Tokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  /** For the Authorization header, 15 minutes. */
  bearer(person: string, session: string): { accessToken: string; expiresAt: Instant } {
    const exp = this.#secondsFromNow(ACCESS_SECONDS);
    const accessToken = this.#sign({ sub: person, sid: session, aud: 'bearer', exp });
    return { accessToken, expiresAt: toInstant(exp * 1000) };
  }

  cookie(person: string, session: string): string {
    return this.#sign({
      sub: person,
      sid: session,
      aud: 'cookie',
      exp: this.#secondsFromNow(COOKIE_SECONDS),
    });
  }

  isExpired({ exp }: Claims): boolean {
    return exp * 1000 <= this.clock.milliseconds();
  }

  #secondsFromNow(seconds: number): number {
    return Math.floor(this.clock.milliseconds() / 1000) + seconds;
  }

  #sign(claims: Claims): string {
    return this.jwt.sign(claims, { noTimestamp: true });
  }
}
