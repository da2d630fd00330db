import { isPermitted, type Standing } from '../../access/policy';
import type { LedgerEvent } from '../../ledger/events';
import { invalid, notFound, ok, type Result } from '../../result';
import type { Notice } from '../notice';
import type { NoticeRole, RoleHolder } from './role';
import { stateAllows } from '../transitions';

/**
 * NOTICE-26. The secretariat gives people with a seat a role on an issued notice. There is one coordinator at a time: a
 * new one ends the other's role. Giving a role to whoever holds it changes nothing.
 */
export function assignRole(
  notice: Notice,
  holder: Pick<RoleHolder, 'role' | 'person' | 'name' | 'party'>,
): Result<LedgerEvent[]> {
  const allowed = stateAllows(notice, 'assign-role');
  if (!allowed.ok) return allowed;
  const { status } = notice;
  const { role, person } = holder;
  if (holds(notice, role, person)) return ok([]);
  const before = role === 'coordinator' ? coordinatorOf(notice) : null;
  const ended = before && { type: 'notice.role-ended' as const, payload: { status, role, person: before } };
  return ok([...(ended ? [ended] : []), { type: 'notice.role-assigned', payload: { status, ...holder } }]);
}

/** NOTICE-26. A coordinator runs the response, so it has a seat that may. */
export function mayHold(role: NoticeRole, seat: Standing): Result<true> {
  if (role !== 'coordinator' || isPermitted(seat, 'notice:moderate')) return ok(true);
  return invalid('role.observer', 'A coordinator runs the response to a notice; an observer only reads.', [
    { pointer: '/person', detail: 'Must be somebody of the secretariat or of a delegation.' },
  ]);
}

/** NOTICE-26. The secretariat ends a role. */
export function endRole(notice: Notice, role: NoticeRole, person: string): Result<LedgerEvent[]> {
  const allowed = stateAllows(notice, 'assign-role');
  if (!allowed.ok) return allowed;
  if (!holds(notice, role, person)) {
    return notFound('role.not-held', `This person is not ${role} on notice ${notice.id}.`);
  }
  return ok([{ type: 'notice.role-ended', payload: { status: notice.status, role, person } }]);
}

/** The coordinator's person id; null without one. */
export const coordinatorOf = (notice: Notice): string | null =>
  notice.roles?.find(({ role }) => role === 'coordinator')?.person ?? null;

const holds = (notice: Notice, role: NoticeRole, person: string): boolean =>
  (notice.roles ?? []).some((holder) => holder.role === role && holder.person === person);
