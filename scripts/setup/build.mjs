import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './step.mjs';

// Each build empties its folder first, so a half-finished build has no stamp.
const parts = [
  {
    label: 'Building the server…',
    script: ['run', 'build:server'],
    sources: ['src', '.swcrc', 'package-lock.json'],
    stamp: 'dist/.built',
  },
  {
    label: 'Building the pages…',
    script: ['run', 'build', '--workspace', 'web'],
    sources: [
      'web/src',
      'web/build',
      'web/index.html',
      'web/vite.config.ts',
      'src/domain',
      'package-lock.json',
    ],
    stamp: 'web/dist/.built',
  },
];

/** Compiles the server and the pages, each unless it was made from these very files. */
export async function build({ pages = true } = {}) {
  for (const { label, script, sources, stamp } of pages ? parts : parts.slice(0, 1)) {
    const fingerprint = fingerprintOf(sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) continue;
    await step(label, 'npm', script, 'Correct the error above and start again.');
    writeFileSync(stamp, fingerprint);
  }
}

function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
