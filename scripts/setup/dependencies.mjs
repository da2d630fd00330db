import { existsSync, readFileSync } from 'node:fs';
import { step } from './step.mjs';

/** Installs the npm packages unless node_modules already holds what package-lock.json asks for. */
export async function installDependencies() {
  if (isInstalled()) return;
  await step(
    'Installing dependencies (first run, about a minute)…',
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund'],
    'Check the network connection and the npm registry setting (`npm config get registry`), then start again.',
  );
}

/** npm writes its own record of what it installed last of all, so a half-finished install has none. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional || devOptional),
  );
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
