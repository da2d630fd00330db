import { toInstant, toMilliseconds, type Instant } from '../calendar/instant';
import { conflict, notFound, ok, type Result } from '../result';

const VALID_MILLISECONDS = 72 * 3_600_000;

interface Invitation {
  expiresAt: Instant;
  usedAt: Instant | null;
}

/** PEOPLE-8. An invitation is good for 72 hours. */
export const invitationEnd = (now: Instant): Instant => toInstant(toMilliseconds(now) + VALID_MILLISECONDS);

/** PEOPLE-8, PEOPLE-9. The invitation if it can still be accepted: known, within its time, never used before. */
export function openInvitation<T extends Invitation>(invitation: T | null, now: Instant): Result<T> {
  if (!invitation)
    return notFound('invitation.unknown', 'There is no such invitation; check that the link is whole.');
  if (invitation.usedAt !== null) {
    return conflict('invitation.used', 'This invitation has been accepted already; sign in instead.');
  }
  if (invitation.expiresAt <= now) {
    return conflict(
      'invitation.expired',
      `This invitation expired at ${invitation.expiresAt}; ask for a new one.`,
    );
  }
  return ok(invitation);
}
