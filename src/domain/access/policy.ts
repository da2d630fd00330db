import { forbidden, ok, type Result } from '../result';

export const ROLES = ['secretariat', 'head', 'delegate', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** What a person may do for its party. */
export const CAPABILITIES = ['acknowledge', 'commit', 'vote', 'manage-people'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** From where somebody acts. Without `capabilities`, those of the role. */
export interface Standing {
  role: Role;
  capabilities?: readonly Capability[] | undefined;
}

/** What can be done within an agreement. */
export type Act =
  | 'agreement:read'
  | 'party:manage'
  | 'people:read'
  | 'people:invite'
  | 'people:remove'
  | 'people:grant'
  | 'people:duty'
  | 'notice:report'
  | 'notice:revise-report'
  | 'notice:manage'
  | 'notice:acknowledge'
  | 'notice:commit'
  | 'notice:record'
  | 'notice:moderate'
  | 'notice:comment'
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
    'notice:moderate',
    'notice:comment',
  ],
  head: [
    'agreement:read',
    'people:read',
    'people:invite',
    'people:remove',
    'people:grant',
    'people:duty',
    'notice:report',
    'notice:revise-report',
    'notice:acknowledge',
    'notice:commit',
    'notice:prepare',
    'notice:moderate',
    'notice:comment',
  ],
  delegate: [
    'agreement:read',
    'people:read',
    'people:invite',
    'people:remove',
    'people:duty',
    'notice:report',
    'notice:revise-report',
    'notice:acknowledge',
    'notice:commit',
    'notice:prepare',
    'notice:moderate',
    'notice:comment',
  ],
  observer: ['agreement:read'],
};

/** ACCESS-7. Acts in a party's name that need a capability beside the role. The secretariat acts in no party's name. */
const CAPABILITY_FOR: Partial<Record<Act, Capability>> = {
  'people:invite': 'manage-people',
  'people:remove': 'manage-people',
  'people:duty': 'manage-people',
  'notice:acknowledge': 'acknowledge',
  'notice:commit': 'commit',
};

const READING: readonly Act[] = ['agreement:read', 'people:read'];
export const isReading = (act: Act): boolean => READING.includes(act);

/** ACCESS-9. Acts with legal effect: they bind a party, or decide what binds it. */
const LEGAL: readonly Act[] = [
  'party:manage',
  'people:grant',
  'notice:manage',
  'notice:commit',
  'notice:record',
];
export const hasLegalEffect = (act: Act): boolean => LEGAL.includes(act);

/** PEOPLE-13. A head may do everything for its party; a delegate what it was granted, or without a grant the usual. */
export function capabilitiesOf({ role, capabilities }: Standing): readonly Capability[] {
  if (role === 'head') return CAPABILITIES;
  if (role === 'delegate') return capabilities ?? ['acknowledge', 'commit', 'vote'];
  return [];
}

export const isPermitted = (standing: Standing, act: Act): boolean => permit(standing, act).ok;

/** ACCESS-3, ACCESS-7 as a refusal that says which role has the act, or which capability is missing. */
export function permit(standing: Standing, act: Act): Result<true> {
  const { role } = standing;
  if (!PERMISSIONS[role].includes(act)) {
    const holders = ROLES.filter((other) => PERMISSIONS[other].includes(act)).join(' or ');
    return forbidden('access.role-lacks-act', `The role ${role} may not do this (${act}); ${holders} may.`);
  }
  const needed = CAPABILITY_FOR[act];
  if (needed === undefined || role === 'secretariat' || capabilitiesOf(standing).includes(needed))
    return ok(true);
  return forbidden(
    'access.capability-missing',
    `You may not do this for your party (${act}): it needs "${needed}", which the head of your delegation grants.`,
  );
}
