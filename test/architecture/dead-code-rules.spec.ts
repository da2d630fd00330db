import { plant, report, uproot } from './planted-project';

type Named = { name: string }[];
interface Findings {
  issues: {
    file: string;
    files: Named;
    exports: Named;
    types: Named;
    dependencies: Named;
    unlisted: Named;
  }[];
}

const sources = {
  'package.json': JSON.stringify({
    name: 'planted',
    dependencies: { helmet: '8', 'decimal.js': '10' },
    devDependencies: { jest: '30' },
  }),
  'src/main.ts': `import 'express';\nimport { used } from './used';\nconsole.log(used);\n`,
  'src/used.ts': `import Decimal from 'decimal.js';
export const used = new Decimal(1);
export const unused = 2;
export type Unused = number;
`,
  'src/used.spec.ts': `import { used } from './used';\nused.toString();\n`,
  'src/orphan.ts': `export const orphan = 3;\n`,
};

describe('code that nothing uses', () => {
  let root: string;
  let issues: Findings['issues'];

  beforeAll(() => {
    root = plant(sources);
    issues = report<Findings>(root, 'knip', '--reporter', 'json').issues;
  }, 60_000);

  afterAll(() => uproot(root));

  it.each([
    ['file', 'files', ['src/orphan.ts: src/orphan.ts']],
    ['export', 'exports', ['src/used.ts: unused']],
    ['type', 'types', ['src/used.ts: Unused']],
    ['dependency', 'dependencies', ['package.json: helmet']],
  ] as const)('names the unused %s and no other', (_, kind, expected) => {
    expect(named(kind)).toEqual(expected);
  });

  it('names the package that package.json does not list', () => {
    expect(named('unlisted')).toEqual(['src/main.ts: express']);
  });

  const named = (kind: Exclude<keyof Findings['issues'][number], 'file'>) =>
    issues.flatMap((issue) => issue[kind].map(({ name }) => `${issue.file}: ${name}`));
});
