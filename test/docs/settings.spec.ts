import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../src/platform/config/settings';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every variable whose name the source has in quotes beside `env`, `value` or `flag`. */
const readByTheProgram = new Set(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => read(join('src', name)))
    .flatMap((text) => [...text.matchAll(/(?:env\[|value\(|flag\(\s*)'([A-Z][A-Z_]+)'/g)])
    .map(([, name]) => name!),
);
const onlyForContainers = new Set(read('docker-compose.yml').match(/LODESTONE_[A-Z_]+/g));
const inExample = new Set(
  [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name!),
);
const inDocs = new Set(
  [...read('docs/operations.md').matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name!),
);

it('every setting that the program reads is explained in docs/operations.md and in .env.example', () => {
  expect(readByTheProgram.size).toBeGreaterThan(12);
  expect([...readByTheProgram].filter((name) => !inDocs.has(name))).toEqual([]);
  const forTheCommandLine = ['LODESTONE_PASSWORD'];
  expect(
    [...readByTheProgram].filter((name) => !inExample.has(name) && !forTheCommandLine.includes(name)),
  ).toEqual([]);
});

it('every setting that the server reads is one that doctor looks at', () => {
  const names = SETTINGS.map(({ name }) => name);
  expect([...names, 'LODESTONE_PASSWORD'].sort()).toEqual([...readByTheProgram].sort());
});

it('every setting that is explained is one that something reads', () => {
  const isRead = (name: string) => readByTheProgram.has(name) || onlyForContainers.has(name);
  expect([...inExample, ...inDocs].filter((name) => !isRead(name))).toEqual([]);
});
