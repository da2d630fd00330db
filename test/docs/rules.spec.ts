import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const ID = /\b[A-Z]{2,}-\d+\b/g;

const filesUnder = (folder: string, end: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
const idsIn = (texts: string[]): Set<string> => new Set(texts.flatMap((text) => text.match(ID) ?? []));

/** Rules are rows of a table, each with its id in the first cell. */
const rules = filesUnder('docs/domain', '.md').flatMap((text) =>
  [...text.matchAll(/^\| ([A-Z]+-\d+) \|/gm)].map(([, id]) => id!),
);
const areas = new Set(rules.map((id) => id.split('-')[0]));
const specs = [...filesUnder('src', '.spec.ts'), ...filesUnder('test', '.spec.ts')];
/** Text in quotes that begins with an id. */
const titles = idsIn(specs.flatMap((text) => text.match(/['"`][A-Z]{2,}-\d+\b[^'"`\n]*/g) ?? []));
const docblocks = idsIn(
  filesUnder('src', '.ts')
    .filter((text) => !specs.includes(text))
    .flatMap((text) => text.match(/\/\*\*.*?\*\//gs) ?? []),
);

it('each rule is written down once', () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter((id, i) => rules.indexOf(id) < i)).toEqual([]);
});

it('each rule is proven by a test that repeats its id in its title', () => {
  expect(rules.filter((id) => !titles.has(id))).toEqual([]);
});

it('each rule is cited by the code that applies it', () => {
  expect(rules.filter((id) => !docblocks.has(id))).toEqual([]);
});

it('each rule that the code cites is written down', () => {
  expect([...docblocks].filter((id) => areas.has(id.split('-')[0]) && !rules.includes(id))).toEqual([]);
});
