import type { Act } from '../../src/domain/access/policy';

/** A list: one of its acts is enough. */
type Requirement = Act | Act[] | 'public' | 'signed-in' | 'installation:administer';

const NOTICE = '/api/v1/agreements/:agreement/notices/:notice';
const RESPONSE = `${NOTICE}/responses/:party`;

/** Every route with what it asks of its caller. A new route is added here, where somebody sees it. */
export const EXPECTED: Record<string, Requirement> = {
  'GET /api/health/live': 'public',
  'GET /api/health/ready': 'public',
  'GET /metrics': 'public',
  'GET /api/v1/demo/accounts': 'public',
  'POST /api/v1/auth/login': 'public',
  'POST /api/v1/auth/logout': 'signed-in',
  'POST /api/v1/auth/refresh': 'signed-in',
  'POST /api/v1/invitations/accept': 'public',
  'GET /api/v1/me': 'signed-in',
  'GET /api/v1/agreements': 'signed-in',
  'POST /api/v1/agreements': 'installation:administer',
  'GET /api/v1/agreements/:agreement': 'agreement:read',
  'GET /api/v1/agreements/:agreement/charter': 'agreement:read',
  'GET /api/v1/agreements/:agreement/charter/diff': 'agreement:read',
  'GET /api/v1/agreements/:agreement/ledger': 'agreement:read',
  'GET /api/v1/agreements/:agreement/ledger/checkpoint': 'agreement:read',
  'GET /api/v1/agreements/:agreement/ledger/keys': 'agreement:read',
  'GET /api/v1/agreements/:agreement/ledger/verify': 'agreement:read',
  'GET /api/v1/agreements/:agreement/minerals': 'agreement:read',
  'GET /api/v1/agreements/:agreement/minerals/:mineral': 'agreement:read',
  'GET /api/v1/agreements/:agreement/parties': 'agreement:read',
  'POST /api/v1/agreements/:agreement/parties': 'party:manage',
  'GET /api/v1/agreements/:agreement/parties/:party': 'agreement:read',
  'PATCH /api/v1/agreements/:agreement/parties/:party': 'party:manage',
  'GET /api/v1/agreements/:agreement/people': 'people:read',
  'DELETE /api/v1/agreements/:agreement/people/:person': 'people:remove',
  'POST /api/v1/agreements/:agreement/invitations': 'people:invite',
  'GET /api/v1/agreements/:agreement/notices': 'agreement:read',
  'POST /api/v1/agreements/:agreement/notices': 'notice:report',
  [`GET ${NOTICE}`]: 'agreement:read',
  [`POST ${NOTICE}/issue`]: 'notice:manage',
  [`POST ${NOTICE}/update`]: 'notice:revise-report',
  [`POST ${NOTICE}/escalate`]: 'notice:manage',
  [`POST ${NOTICE}/de-escalate`]: 'notice:manage',
  [`POST ${NOTICE}/resolve`]: 'notice:manage',
  [`POST ${NOTICE}/cancel`]: 'notice:manage',
  [`PUT ${RESPONSE}/acknowledgement`]: ['notice:respond', 'notice:record'],
  [`PUT ${RESPONSE}/position`]: ['notice:respond', 'notice:record'],
  [`POST ${RESPONSE}/commitments`]: ['notice:respond', 'notice:record'],
  [`PATCH ${RESPONSE}/commitments/:n`]: ['notice:respond', 'notice:record'],
  [`POST ${RESPONSE}/commitments/:n/deliveries`]: ['notice:respond', 'notice:record'],
  [`POST ${RESPONSE}/prepared`]: 'notice:prepare',
  [`PUT ${RESPONSE}/prepared/:n`]: 'notice:prepare',
  [`POST ${RESPONSE}/prepared/:n/approve`]: 'notice:respond',
  [`POST ${RESPONSE}/prepared/:n/discard`]: 'notice:prepare',
  [`PUT ${RESPONSE}/recorded-acts/:entry/acceptance`]: 'notice:respond',
  [`POST ${RESPONSE}/contests`]: 'notice:respond',
  [`POST ${RESPONSE}/contests/:entry/settle`]: 'notice:record',
};
