import {
  after,
  codeOf,
  hours,
  issuedNotice,
  reportedNotice,
  valueOf,
} from '../../../../test/fixtures/cobalt';
import type { Notice } from '../notice';
import type { NoticeRole } from './role';
import { assignRole, coordinatorOf, endRole } from './roles';

const given = (notice: Notice, role: NoticeRole, person: string): Notice =>
  valueOf(assignRole(notice, { role, person, name: `Name of ${person}`, party: 'JP' })).reduce(
    (current, event) => after(current, event, hours(1)),
    notice,
  );
const rolesOf = (notice: Notice) => notice.roles?.map(({ role, person }) => `${role} ${person}`);

describe('NOTICE-26 roles on a notice', () => {
  it('NOTICE-26 a new coordinator ends the role of the one before', () => {
    const first = given(issuedNotice(), 'coordinator', 'sato');
    expect(first.roles).toEqual([
      { role: 'coordinator', person: 'sato', name: 'Name of sato', party: 'JP', since: hours(1) },
    ]);
    const second = given(first, 'coordinator', 'lee');
    expect(rolesOf(second)).toEqual(['coordinator lee']);
    expect(coordinatorOf(second)).toBe('lee');
  });

  it('NOTICE-26 there may be several liaisons, and a person may hold several roles', () => {
    const notice = given(given(given(issuedNotice(), 'liaison', 'sato'), 'liaison', 'lee'), 'scribe', 'lee');
    expect(rolesOf(notice)).toEqual(['liaison sato', 'liaison lee', 'scribe lee']);
  });

  it('NOTICE-26 giving a role again changes nothing; ending one that is not held is refused', () => {
    const notice = given(issuedNotice(), 'liaison', 'sato');
    expect(valueOf(assignRole(notice, { role: 'liaison', person: 'sato', name: '', party: 'JP' }))).toEqual(
      [],
    );
    const [ended] = valueOf(endRole(notice, 'liaison', 'sato'));
    expect(after(notice, ended!).roles).toEqual([]);
    expect(codeOf(endRole(notice, 'scribe', 'sato'))).toBe('role.not-held');
  });

  it('NOTICE-26 needs an issued notice', () =>
    expect(codeOf(endRole(reportedNotice(), 'scribe', 'sato'))).toBe('notice.not-issued'));
});
