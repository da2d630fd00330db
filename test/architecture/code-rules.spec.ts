import type { ESLint } from 'eslint';
import { relative } from 'node:path';
import { plant, report, uproot } from './planted-project';

const inDomain = (statement: string) => `export const rule = (given: Date) => {\n  ${statement}\n};\n`;
const inDto = (member: string) => `export class NoticeDto {\n  title = '';\n  ${member}\n}\n`;
const eightDependencies = Array.from({ length: 8 }, (_, n) => `readonly d${n}: string`).join(', ');

const planted = [
  ['architecture/domain-is-pure', 'src/domain/throw.ts', inDomain(`throw new Error(given.toISOString());`)],
  ['architecture/domain-is-pure', 'src/domain/async.ts', `export async function rule(): Promise<void> {}\n`],
  ['architecture/domain-is-pure', 'src/domain/await.ts', `export const rule = await Promise.resolve(1);\n`],
  ['architecture/domain-is-pure', 'src/domain/new-date.ts', inDomain(`return given < new Date();`)],
  ['architecture/domain-is-pure', 'src/domain/date-text.ts', inDomain(`return [given, Date()];`)],
  ['architecture/domain-is-pure', 'src/domain/time-zone.ts', inDomain(`return given.getHours();`)],
  ['architecture/domain-is-pure', 'src/domain/language.ts', inDomain(`return given.toLocaleDateString();`)],
  ['no-restricted-properties', 'src/domain/date-now.ts', inDomain(`return given.getTime() < Date.now();`)],
  ['no-restricted-properties', 'src/domain/random.ts', inDomain(`return [given, Math.random()];`)],
  ['no-restricted-globals', 'src/domain/process.ts', inDomain(`return [given, process.env.TZ];`)],
  ['no-restricted-globals', 'src/domain/crypto.ts', inDomain(`return [given, crypto.randomUUID()];`)],
  ['architecture/dto-is-data', 'src/notice.dto.ts', inDto(`shout() {\n    return this.title;\n  }`)],
  ['architecture/dto-is-data', 'src/getter.dto.ts', inDto(`get shout() {\n    return this.title;\n  }`)],
  ['architecture/dto-is-data', 'src/arrow.dto.ts', inDto(`shout = () => this.title;`)],
  [
    'architecture/few-dependencies',
    'src/crowded.service.ts',
    `export class Crowded {\n  constructor(${eightDependencies}) {}\n}\n`,
  ],
  [
    '@typescript-eslint/no-floating-promises',
    'src/floating.ts',
    `const save = (): Promise<void> => Promise.resolve();\nsave();\n`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'src/switch.ts',
    `export function count(state: 'issued' | 'resolved'): number {
  switch (state) {
    case 'issued':
      return 1;
    default:
      return 0;
  }
}
`,
  ],
  [
    '@typescript-eslint/no-explicit-any',
    'src/any.ts',
    `export const anything = (value: any): unknown => value;\n`,
  ],
  ['max-lines', 'src/long.ts', `export const long = [\n${'  1,\n'.repeat(400)}];\n`],
] as const;

const allowed = {
  'src/domain/late.ts': `export const isLate = (now: Date, due: string): boolean => now > new Date(due);\n`,
  'src/domain/late.spec.ts': `test('now', async () => {\n  await Promise.resolve(Date.now());\n});\n`,
  'src/platform/clock.ts': `export const now = (): Date => new Date();\n`,
  'src/title.dto.ts': inDto(`readonly parties: string[] = [];`),
  'src/seven.service.ts': `export class Seven {\n  constructor(${eightDependencies.replace('readonly d0: string, ', '')}) {}\n}\n`,
  'test/body.spec.ts': `test('body', () => {\n  expect(JSON.parse('{}').items).toBeUndefined();\n});\n`,
};

describe('code that is refused', () => {
  let root: string;
  let fired: Map<string, (string | null)[]>;

  beforeAll(() => {
    root = plant({ ...allowed, ...Object.fromEntries(planted.map(([, file, source]) => [file, source])) });
    const results = report<ESLint.LintResult[]>(root, 'eslint', 'src', 'test', '--format', 'json');
    fired = new Map(
      results.map(({ filePath, messages }) => [
        relative(root, filePath),
        messages.map(({ ruleId }) => ruleId),
      ]),
    );
  }, 60_000);

  afterAll(() => uproot(root));

  it.each(planted)('%s: %s', (rule, file) => {
    expect(fired.get(file)).toEqual([rule]);
  });

  it.each(Object.keys(allowed))('nothing in %s', (file) => {
    expect(fired.get(file)).toEqual([]);
  });
});
