import type { Instant } from '../../calendar/instant';
import type { LedgerEvent } from '../../ledger/events';
import { invalid, ok, type InputError, type Result } from '../../result';
import type { Notice } from '../notice';
import { situationOf, type Meeting } from './situation';
import { stateAllows } from '../transitions';

/**
 * NOTICE-37. A meeting held since the issue is recorded with the parties present and what came of it. The first one
 * answers the clock "meet by", late when it was held after it.
 */
export function holdMeeting(
  notice: Notice,
  { at, attendance, summary }: Pick<Meeting, 'at' | 'attendance' | 'summary'>,
  parties: ReadonlySet<string>,
  now: Instant,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'hold-meeting');
  if (!allowed.ok) return allowed;
  const errors: InputError[] = attendance.flatMap((code, i) =>
    parties.has(code)
      ? []
      : [{ pointer: `/attendance/${i}`, detail: `${code} is not a party of this agreement.` }],
  );
  if (at > now)
    errors.push({ pointer: '/at', detail: `Record a meeting once it was held; it is now ${now}.` });
  const issuedAt = notice.revisions.find(({ event }) => event === 'notice.issued')?.at;
  if (issuedAt !== undefined && at < issuedAt)
    errors.push({ pointer: '/at', detail: `Cannot be before the notice was issued, ${issuedAt}.` });
  if (errors.length > 0)
    return invalid('meeting.invalid', 'The meeting cannot be recorded like this; see "errors".', errors);
  const { meetings } = situationOf(notice);
  const meetBy = notice.clocks?.meetBy ?? null;
  const late = meetings.length === 0 && meetBy !== null && at > meetBy;
  return ok({
    type: 'notice.meeting-held',
    payload: {
      status: notice.status,
      meeting: { n: meetings.length + 1, at, attendance: [...attendance].sort(), summary, late },
    },
  });
}
