import { toInstant, toMilliseconds, type Instant } from '../calendar/instant';
import { conflict, notFound, ok, type Result } from '../result';

const VALID_MILLISECONDS = 24 * 3_600_000;

/** PEOPLE-22. A token to reset a password is good for 24 hours. */
export const resetEnd = (now: Instant): Instant => toInstant(toMilliseconds(now) + VALID_MILLISECONDS);

/** PEOPLE-22. The reset if it can still be used: known, within its time, never used before. */
export function openReset<T extends { expiresAt: Instant }>(reset: T | null, now: Instant): Result<T> {
  if (reset && reset.expiresAt > now) return ok(reset);
  return notFound(
    'password-reset.unknown',
    'This link to reset a password is unknown, used or older than 24 hours; ask an administrator for a new one.',
  );
}

/** PEOPLE-23. The password of a demonstration account is the one that the sign-in page shows. */
export function mayChangePassword({ demoPassword }: { demoPassword: string | null }): Result<true> {
  if (demoPassword === null) return ok(true);
  return conflict(
    'password.demo',
    'The password of a demonstration account stays the one that the sign-in page shows.',
  );
}
