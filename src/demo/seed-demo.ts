import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '../domain/access/policy';
import { AgreementsService } from '../modules/agreements';
import { MineralCatalogue, readPastDisruptions } from '../modules/minerals';
import { NoticesService, NoticesViews } from '../modules/notices';
import { PartiesService, PartiesViews } from '../modules/parties';
import { PeopleService } from '../modules/people';
import type { Acting } from '../platform/access';
import { Clock } from '../platform/clock';
import { LedgerViews } from '../platform/ledger';
import { isOver, levelFor, reportOf } from './disruption-notices';
import { DEMO_PARTIES } from './parties';

/** Its slug, which is also the charter's. */
export const DEMO_AGREEMENT = 'critical-minerals-2026';
const TITLE = 'Agreement on Trade in Critical Minerals (demonstration; the parties are illustrative)';

const OVER = 'Over: it ended, or began more than two years ago (demonstration data).';

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
  if (!(await app.get(LedgerViews).exists(DEMO_AGREEMENT))) {
    const agreement = { slug: DEMO_AGREEMENT, title: TITLE, charter: DEMO_AGREEMENT };
    await app.get(AgreementsService).create(SECRETARIAT.person, agreement);
  }
  await seedParties(app);
  await seedAccounts(app, say);
  await seedNotices(app, say);
}

async function seedParties(app: INestApplicationContext): Promise<void> {
  const known = new Set((await app.get(PartiesViews).all(DEMO_AGREEMENT)).map(({ code }) => code));
  for (const party of DEMO_PARTIES.filter(({ code }) => !known.has(code))) {
    await app.get(PartiesService).admit(SECRETARIAT, { ...party, status: 'party' });
  }
}

async function seedAccounts(app: INestApplicationContext, say: (line: string) => void): Promise<void> {
  const people = app.get(PeopleService);
  const accounts = [{ name: 'Administrator', role: null, party: null }, ...ACCOUNTS];
  for (const { name, role, party } of accounts) {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`;
    if (await people.hasAccount(email)) continue;
    say(`Making the account ${email}…`);
    const seats = role === null ? [] : [{ agreement: DEMO_AGREEMENT, role, party }];
    const password = randomBytes(9).toString('base64url');
    await people.addPerson({ email, name, password, isAdmin: role === null, seats, isDemo: true });
  }
}

async function seedNotices(app: INestApplicationContext, say: (line: string) => void): Promise<void> {
  const notices = app.get(NoticesService);
  const catalogue = app.get(MineralCatalogue);
  const { items: known } = await app.get(NoticesViews).page(SECRETARIAT, { limit: 500 });
  const disruptions = readPastDisruptions(catalogue.ids);
  const now = app.get(Clock).now();
  for (const [i, disruption] of disruptions.entries()) {
    let notice = known.find(({ references }) =>
      references.some((text) => text.startsWith(`${disruption.id}:`)),
    );
    if (!notice && i % 10 === 0) say(`Loading notices from history: ${i} of ${disruptions.length}…`);
    notice ??= await notices.report(SECRETARIAT, reportOf(disruption, catalogue), 'actual');
    if (notice.state === 'reported') {
      notice = await notices.issue(SECRETARIAT, notice.id, notice.version, levelFor(disruption));
    }
    if (notice.state === 'issued' && isOver(disruption, now)) {
      await notices.resolve(SECRETARIAT, notice.id, notice.version, OVER);
    }
  }
}

/** The demonstration acts as an administrator does, and its entries say so. */
const SECRETARIAT: Acting = {
  person: {
    id: 'demo',
    name: 'Demonstration',
    email: '',
    isAdmin: true,
    session: 'demo',
    longestIdle: 0,
    hasSecondFactor: false,
    roles: [],
  },
  agreement: DEMO_AGREEMENT,
  role: 'secretariat',
  party: null,
  isAdministrator: true,
};
