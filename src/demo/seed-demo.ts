import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '../domain/access/policy';
import { AgreementsService } from '../modules/agreements';
import { MineralCatalogue, readPastDisruptions } from '../modules/minerals';
import { NoticesService, NoticesViews } from '../modules/notices';
import { PartiesService } from '../modules/parties';
import { PeopleService } from '../modules/people';
import type { Acting, Principal } from '../platform/access';
import { Clock } from '../platform/clock';
import { LedgerViews } from '../platform/ledger';
import { isOver, levelFor, reportOf } from './disruption-notices';
import { DEMO_PARTIES } from './parties';

const AGREEMENT = 'critical-minerals-2026';
const TITLE = 'Agreement on Trade in Critical Minerals (demonstration; the parties are illustrative)';

/** One account per role. */
const ACCOUNTS: { name: string; role: Role; party: string | null }[] = [
  { name: 'Secretariat', role: 'secretariat', party: null },
  { name: 'Head of the delegation of Japan', role: 'head', party: 'JP' },
  { name: 'Delegate of Japan', role: 'delegate', party: 'JP' },
  { name: 'Head of the delegation of Australia', role: 'head', party: 'AU' },
  { name: 'Delegate of Australia', role: 'delegate', party: 'AU' },
  { name: 'Delegate of the European Union', role: 'delegate', party: 'EU' },
  { name: 'Observer', role: 'observer', party: null },
];

/**
 * Loads the demonstration: an illustrative agreement with parties and accounts, and a notice for each real
 * disruption on record. Can be interrupted and run again; what is there already stays.
 */
export async function seedDemo(app: INestApplicationContext, say: (line: string) => void): Promise<void> {
  if (!(await app.get(LedgerViews).exists(AGREEMENT))) {
    say('Loading the demonstration: agreement, parties and accounts…');
    await seedAgreement(app);
  }
  await seedNotices(app, say);
}

async function seedAgreement(app: INestApplicationContext): Promise<void> {
  const people = app.get(PeopleService);
  const account = (name: string, isAdmin: boolean, seats: Principal['roles']) =>
    people.addPerson({ email: emailOf(name), name, password: randomBytes(9).toString('base64url'), isAdmin, seats, isDemo: true });
  const admin = await account('Administrator', true, []);
  await app.get(AgreementsService).create(principalOf(admin._id, admin.name), { slug: AGREEMENT, title: TITLE, charter: AGREEMENT });
  for (const party of DEMO_PARTIES) await app.get(PartiesService).admit(SECRETARIAT, { ...party, status: 'party' });
  for (const { name, role, party } of ACCOUNTS) await account(name, false, [{ agreement: AGREEMENT, role, party }]);
}

async function seedNotices(app: INestApplicationContext, say: (line: string) => void): Promise<void> {
  const notices = app.get(NoticesService);
  const catalogue = app.get(MineralCatalogue);
  const { items: known } = await app.get(NoticesViews).page(SECRETARIAT, { limit: 500 });
  const disruptions = readPastDisruptions(catalogue.ids);
  for (const [i, disruption] of disruptions.entries()) {
    let notice = known.find(({ references }) => references.some((text) => text.startsWith(`${disruption.id}:`)));
    if (notice && (notice.state === 'resolved' || (notice.state === 'issued' && !isOver(disruption, app.get(Clock).now())))) continue;
    if (i % 10 === 0) say(`Loading notices from history: ${i} of ${disruptions.length}…`);
    notice ??= await notices.report(SECRETARIAT, reportOf(disruption, catalogue), 'actual');
    if (notice.state === 'reported') notice = await notices.issue(SECRETARIAT, notice.id, notice.version, levelFor(disruption));
    if (isOver(disruption, app.get(Clock).now())) {
      await notices.resolve(SECRETARIAT, notice.id, notice.version, 'Over: it ended, or began more than two years ago (demonstration data).');
    }
  }
}

const emailOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`;

const principalOf = (id: string, name: string): Principal => ({ id, name, email: '', isAdmin: true, session: 'demo', roles: [] });

/** The demonstration acts as an administrator does, and its entries say so. */
const SECRETARIAT: Acting = {
  person: principalOf('demo', 'Demonstration'),
  agreement: AGREEMENT,
  role: 'secretariat',
  party: null,
  isAdministrator: true,
};
