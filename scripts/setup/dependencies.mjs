import { existsSync, readFileSync, rmSync } from 'node:fs';
import { step } from './step.mjs';

// npm writes this record of what it installed last of all, so a half-finished install has none.
const record = 'node_modules/.package-lock.json';
const wayOut =
  'Check the network connection and the npm registry setting (`npm config get registry`), then start again.';

/** Installs the npm packages unless node_modules already holds what package-lock.json asks for. */
export async function installDependencies() {
  if (isInstalled()) return;
  const ci = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  try {
    await step('Installing dependencies (first run, about a minute)…', 'npm', ci, wayOut);
  } catch (problem) {
    rmSync(record, { force: true }); // after a full disk npm may have written it all the same
    throw problem;
  }
}

function isInstalled() {
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
