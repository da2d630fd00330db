import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(__dirname, '../..');
const configuration = [
  '.dependency-cruiser.cjs',
  '.gitignore',
  'eslint.config.mjs',
  'knip.json',
  'package.json',
  'tsconfig.json',
];
const tools = {
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
};

/** A project outside the tree: this one's configuration and packages, and only the given sources. */
export function plant(sources: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'lodestone-rules-'));
  for (const file of configuration) cpSync(join(project, file), join(root, file));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  for (const [file, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return root;
}

export function uproot(root: string): void {
  rmSync(root, { recursive: true });
}

/** Runs a tool's command line in the planted project and returns what it printed as JSON. */
export function report<T>(root: string, tool: keyof typeof tools, ...args: string[]): T {
  const program = join(project, 'node_modules', tools[tool]);
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' });
  if (!stdout) throw new Error(`${tool} printed no report: ${stderr}`);
  return JSON.parse(stdout) as T;
}
