import { parseDuration } from '../calendar/duration';
import { forbidden, ok, type Result } from '../result';
import { hasLegalEffect, isReading, type Act, type Role } from './policy';

/** What an agreement asks of a session beyond being one. */
export interface SignInRules {
  /** The roles that act only with a second factor. */
  secondFactor?: Role[];
  /** After so long without a request, an ISO 8601 duration, acts with legal effect need the password again. */
  reauthenticateAfter?: string | null;
}

/** ACCESS-8. Where the charter asks a role for a second factor, whoever has none reads, and enrols, and does nothing else. */
export function checkSecondFactor(
  { secondFactor = [] }: SignInRules,
  { role, act, hasSecondFactor }: { role: Role; act: Act; hasSecondFactor: boolean },
): Result<true> {
  if (hasSecondFactor || isReading(act) || !secondFactor.includes(role)) return ok(true);
  return forbidden(
    'access.second-factor-required',
    `This agreement asks the role ${role} for a second factor: enrol with POST /api/v1/auth/otp, then do this again.`,
  );
}

/**
 * ACCESS-9. An act with legal effect needs the password again once the session was idle for longer than the charter
 * allows. `longestIdle` is in milliseconds, since the password was last given.
 */
export function mustReauthenticate(
  { reauthenticateAfter }: SignInRules,
  { act, longestIdle }: { act: Act; longestIdle: number },
): boolean {
  if (!hasLegalEffect(act) || !reauthenticateAfter) return false;
  return longestIdle > (parseDuration(reauthenticateAfter) ?? Infinity);
}
