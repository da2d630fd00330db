import { plant, report, uproot } from './planted-project';

interface Cruise {
  summary: {
    violations: { from: string; rule: { name: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
}

const planted = [
  ['no-cycles', 'src/domain/egg.ts', `import './hen';`],
  ['domain-imports-only-domain', 'src/domain/seed.ts', `import { randomUUID } from 'node:crypto';`],
  ['domain-imports-only-domain', 'src/domain/http.ts', `import { HttpException } from '@nestjs/common';`],
  ['domain-imports-only-domain', 'src/domain/time.ts', `import { Clock } from '../platform/clock/clock';`],
  ['ledger-imports-only-listed-modules', 'src/modules/ledger/follow.ts', `import '../notices';`],
  ['people-imports-only-listed-modules', 'src/modules/people/invite.ts', `import '../agreements';`],
  ['agreements-imports-only-listed-modules', 'src/modules/agreements/open.ts', `import '../parties';`],
  ['parties-imports-only-listed-modules', 'src/modules/parties/join.ts', `import '../minerals';`],
  ['minerals-imports-only-listed-modules', 'src/modules/minerals/list.ts', `import '../people';`],
  ['notices-imports-only-listed-modules', 'src/modules/notices/price.ts', `import '../unlisted';`],
  ['presence-imports-only-listed-modules', 'src/modules/presence/room.ts', `import '../parties';`],
  ['modules-are-listed', 'src/modules/unlisted/quote.ts', `import '../../domain/result';`],
  ['modules-meet-at-index', 'src/modules/notices/peek.ts', `import '../parties/parties.service';`],
  ['others-enter-modules-at-index', 'src/cli.ts', `import './modules/parties/parties.service';`],
  ['mongoose-only-in-storage-files', 'src/modules/notices/save.ts', `import { Types } from 'mongoose';`],
  ['mongoose-only-in-storage-files', 'src/cursor.ts', `import type { Model } from 'mongoose';`],
  ['mongoose-only-in-storage-files', 'src/connect.ts', `import { MongooseModule } from '@nestjs/mongoose';`],
  ['mongoose-only-in-storage-files', 'src/driver.ts', `import { MongoClient } from 'mongodb';`],
  [
    'controllers-reach-storage-through-services',
    'src/modules/notices/notices.controller.ts',
    `import './notices.repository';`,
  ],
  [
    'controllers-reach-storage-through-services',
    'src/platform/tasks/tasks.controller.ts',
    `import './tasks.schema';`,
  ],
  ['platform-imports-no-module', 'src/platform/access/policy.ts', `import '../../modules/people';`],
  ['nobody-imports-delivery', 'src/modules/notices/push.ts', `import '../../delivery/realtime/gateway';`],
  ['nobody-imports-delivery', 'src/main.ts', `import './delivery/realtime/gateway';`],
] as const;

const allowed = {
  'src/domain/hen.ts': `import './egg';`, // a cycle is reported once, at its first file
  'src/app.module.ts': `import './modules/notices'; import './delivery/realtime/gateway';`,
  'src/delivery/realtime/gateway.ts': `import '../../modules/agreements'; import '../../domain/result';`,
  'src/domain/result.ts': `import Decimal from 'decimal.js'; import canonicalize from 'canonicalize';`,
  'src/domain/result.spec.ts': `import fc from 'fast-check'; import './result';`,
  'src/modules/agreements/index.ts': `import '../people';`,
  'src/modules/minerals/index.ts': `import '../agreements';`,
  'src/modules/notices/index.ts': `import '../agreements'; import '../parties'; import '../minerals';`,
  'src/modules/notices/notices.module.ts': `import { MongooseModule } from '@nestjs/mongoose'; import './notices.repository';`,
  'src/modules/notices/notices.repository.ts': `import { Types } from 'mongoose'; import './notices.schema';`,
  'src/modules/notices/notices.schema.ts': `import { Schema } from 'mongoose';`,
  'src/modules/notices/notices.views.ts': `import type { Model } from 'mongoose';`,
  'src/modules/parties/index.ts': `import './parties.service'; import '../agreements'; import '../people';`,
  'src/modules/parties/parties.service.ts': `import '../../platform/clock/clock';`,
  'src/modules/people/index.ts': `import '../../platform/database/connection';`,
  'src/modules/presence/index.ts': `import '../notices';`,
  'src/modules/unlisted/index.ts': ``,
  'src/platform/clock/clock.ts': `export const now = 0;`,
  'src/platform/database/connection.ts': `import { connect } from 'mongoose';`,
  'src/platform/tasks/tasks.schema.ts': `import { Schema } from 'mongoose';`,
};

describe('imports that are refused', () => {
  let root: string;
  let summary: Cruise['summary'];

  beforeAll(() => {
    root = plant({ ...allowed, ...Object.fromEntries(planted.map(([, file, source]) => [file, source])) });
    summary = report<Cruise>(root, 'depcruise', 'src', '--output-type', 'json').summary;
  }, 60_000);

  afterAll(() => uproot(root));

  it.each(planted)('%s: %s', (rule, file) => {
    const fired = summary.violations.filter(({ from }) => from === file);
    expect(fired.map((violation) => violation.rule.name)).toEqual([rule]);
  });

  it('lets every allowed import pass', () => {
    const files = new Set(summary.violations.map(({ from }) => from));
    expect(Object.keys(allowed).filter((file) => files.has(file))).toEqual([]);
  });

  it('leaves no rule without a planted violation', () => {
    const shown = new Set<string>(planted.map(([rule]) => rule));
    expect(summary.ruleSetUsed.forbidden.filter(({ name }) => !shown.has(name))).toEqual([]);
  });
});
