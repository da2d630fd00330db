import { forbidden, ok, type Result } from '../result';

export const ROLES = ['secretariat', 'head', 'delegate', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** What can be done within an agreement. */
export type Act =
  | 'agreement:read'
  | 'party:manage'
  | 'people:read'
  | 'people:invite'
  | 'people:remove'
  | 'notice:report'
  | 'notice:revise-report'
  | 'notice:manage'
  | 'notice:respond'
  | 'notice:record'
  | 'notice:prepare';

/** ACCESS-3. Who may do what: the one table behind routes, `actions` and documentation. */
const PERMISSIONS: Record<Role, readonly Act[]> = {
  secretariat: [
    'agreement:read',
    'party:manage',
    'people:read',
    'people:invite',
    'people:remove',
    'notice:report',
    'notice:revise-report',
    'notice:manage',
    'notice:record',
  ],
  head: [
    'agreement:read',
    'people:read',
    'people:invite',
    'people:remove',
    'notice:report',
    'notice:revise-report',
    'notice:respond',
    'notice:prepare',
  ],
  delegate: [
    'agreement:read',
    'people:read',
    'notice:report',
    'notice:revise-report',
    'notice:respond',
    'notice:prepare',
  ],
  observer: ['agreement:read'],
};

export const isPermitted = (role: Role, act: Act): boolean => PERMISSIONS[role].includes(act);

/** ACCESS-3 as a refusal that says which role has the act. */
export function permit(role: Role, act: Act): Result<true> {
  if (isPermitted(role, act)) return ok(true);
  const holders = ROLES.filter((other) => isPermitted(other, act)).join(' or ');
  return forbidden('access.role-lacks-act', `The role ${role} may not do this (${act}); ${holders} may.`);
}
