import { readFileSync } from 'node:fs';
import { Problem } from './problem.mjs';

/** Throws a Problem when this Node.js is older than package.json's `engines` asks. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const needed = engines.node.replace('>=', '');
  if (isOlder(version, needed)) {
    throw new Problem(
      `Lodestone needs Node.js ${needed} or newer, and this is ${version}. Install a current one from https://nodejs.org, or with \`nvm install --lts\`.`,
    );
  }
}

function isOlder(version, needed) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}
