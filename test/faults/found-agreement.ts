import type { Charter, LevelRules } from '../../src/domain/charters/charter';
import { ApiClient } from '../setup/api-client';
import { AGREEMENT } from '../setup/harness';
import { ADMINISTRATOR } from './server-process';

export interface Founded {
  secretariat: ApiClient;
  delegates: Record<string, ApiClient>;
}

const PASSWORD = 'correct horse battery staple';

const level = (name: LevelRules['level'], acknowledgeWithin: string, positionWithin: string): LevelRules => ({
  level: name,
  acknowledgeWithin,
  positionWithin,
  meetWithin: null,
  reportEvery: null,
  chase: { headAfter: 'PT1S', delegationAfter: 'PT2S' },
});

/** A crisis has clocks of one and two seconds, and chases one and two seconds later; an alert leaves a day. */
const charter = (parties: string[]): Charter => ({
  key: 'fault-test',
  title: 'Fault test',
  source: 'Made for the test.',
  seat: { place: 'Paris', timeZone: 'Europe/Paris' },
  bases: [{ key: 'imports', title: 'Imports', unit: 't' }],
  constituencies: [{ key: 'consumers', title: 'Consumers', basis: 'imports' }],
  minerals: 'all',
  crisis: {
    levels: [level('watch', 'P1D', 'P1D'), level('alert', 'P1D', 'P1D'), level('crisis', 'PT1S', 'PT2S')],
  },
  roster: parties.map((code) => ({ code, name: code, constituency: 'consumers', basis: { imports: '1' } })),
});

/** An agreement with these parties, founded over HTTP alone, a delegate of each signed in. */
export async function foundAgreement(
  url: string,
  parties: string[],
  { email, password } = ADMINISTRATOR,
): Promise<Founded> {
  const administrator = await new ApiClient(url).signIn(email, password);
  await administrator
    .post('/agreements', { slug: AGREEMENT, title: 'Fault test', charter: charter(parties) })
    .expectStatus(201);
  const invite = async (role: string, party: string | null): Promise<ApiClient> => {
    const name = party === null ? role : `${role} of ${party}`;
    const email = `${role}.${party ?? 'office'}@example.org`.toLowerCase();
    const { token } = await administrator
      .post<{ token: string }>(`/agreements/${AGREEMENT}/invitations`, { email, name, role, party })
      .expectStatus(201);
    await new ApiClient(url).post('/invitations/accept', { token, password: PASSWORD }).expectStatus(201);
    return new ApiClient(url).signIn(email, PASSWORD);
  };
  const secretariat = await invite('secretariat', null);
  const delegates: Record<string, ApiClient> = {};
  for (const code of parties) delegates[code] = await invite('delegate', code);
  return { secretariat, delegates };
}
