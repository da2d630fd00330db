import { ApiClient } from '../test/setup/api-client';
import { ADMIN } from './server';

export const AGREEMENT = 'critical-minerals-2026';
export const PARTIES = [
  'AU',
  'BE',
  'BR',
  'CA',
  'CD',
  'CL',
  'DE',
  'FI',
  'FR',
  'GB',
  'ID',
  'IT',
  'JP',
  'KR',
  'KZ',
  'MX',
  'NO',
  'SE',
  'US',
  'ZA',
];

const PASSWORD = 'one delegate of many';
const emailOf = (party: string): string => `delegate.${party.toLowerCase()}@example.org`;

const REPORT = {
  headline: 'Cobalt exports suspended for four months',
  cause: 'export-control',
  urgency: 'immediate',
  severity: 'severe',
  certainty: 'observed',
  minerals: [{ mineral: 'cobalt', segments: ['refined'] }],
  area: { countries: ['CD'] },
  onset: '2025-02-22T00:00:00+00:00',
  loss: { quantity: { amount: '60000', unit: 't' }, basis: 'contained', sharePercent: '12.5' },
  description: 'The Democratic Republic of the Congo suspends exports of cobalt for four months.',
};

/** An agreement in operation: twenty parties with a delegate each, and issued notices, whose ids are returned. */
export async function prepareRoom(url: string, notices: number): Promise<string[]> {
  const admin = await new ApiClient(url).signIn(ADMIN.email, ADMIN.password);
  const body = { slug: AGREEMENT, title: 'Critical Minerals Agreement', charter: AGREEMENT };
  await admin.post('/agreements', body).expectStatus(201);
  for (const party of PARTIES) await admitWithDelegate(url, admin, party);
  return Promise.all(Array.from({ length: notices }, () => issueNotice(admin)));
}

async function issueNotice(admin: ApiClient): Promise<string> {
  const path = `/agreements/${AGREEMENT}/notices`;
  const { id, version } = await admin.post<{ id: string; version: number }>(path, REPORT).expectStatus(201);
  await admin
    .post(`${path}/${id}/issue`, { level: 'alert' }, { 'if-match': `"${version}"` })
    .expectStatus(200);
  return id;
}

async function admitWithDelegate(url: string, admin: ApiClient, code: string): Promise<void> {
  const party = {
    code,
    constituency: 'consumers',
    basis: { production: '10', imports: '20' },
    status: 'party',
  };
  await admin.post(`/agreements/${AGREEMENT}/parties`, party).expectStatus(201);
  const invitation = { email: emailOf(code), name: `Delegate of ${code}`, role: 'delegate', party: code };
  const { token } = await admin
    .post<{ token: string }>(`/agreements/${AGREEMENT}/invitations`, invitation)
    .expectStatus(201);
  await new ApiClient(url).post('/invitations/accept', { token, password: PASSWORD }).expectStatus(201);
}

/** A session of the party's delegate, signed in now: tokens last fifteen minutes. */
export const signIn = (url: string, party: string): Promise<ApiClient> =>
  new ApiClient(url).signIn(emailOf(party), PASSWORD);
