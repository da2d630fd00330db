import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../platform/config';
import { findInstallation } from '../../platform/embedded';
import { fail, ok, warn, type Finding } from './finding';

const MEGABYTE = 1024 * 1024;
const SCARCE_MEGABYTES = 1024;
const TOO_LITTLE_MEGABYTES = 100;

/** Node.js, and where the embedded database is used, its installation and its folder. */
export function examineMachine({ mongodbUri, dataDir }: Config): Finding[] {
  const folder = nearestExisting(resolve(dataDir));
  return [
    nodeVersion(),
    ...(mongodbUri === null ? [engine(), isWritable(dataDir, folder), space(folder)] : []),
  ];
}

export function nodeVersion(version = process.versions.node): Finding {
  const manifest = readFileSync(join(__dirname, '../../../package.json'), 'utf8');
  const needed = (JSON.parse(manifest) as { engines: { node: string } }).engines.node.replace('>=', '');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  const isEnough = major > neededMajor || (major === neededMajor && minor >= neededMinor);
  return isEnough
    ? ok('node', `Node.js ${version}`)
    : fail(
        'node',
        `Node.js ${version}; ${needed} or newer is needed`,
        'Install a current Node.js (https://nodejs.org).',
      );
}

function engine(): Finding {
  try {
    const { python } = findInstallation();
    const version = execFileSync(python, ['--version'], { encoding: 'utf8' }).trim();
    return ok('embedded database', `installed, on ${version}`);
  } catch (error) {
    const detail = (error as Error).message.split('\n')[0] ?? '';
    return fail('embedded database', detail, 'Run `npm start` once, or set MONGODB_URI.');
  }
}

function isWritable(dataDir: string, folder: string): Finding {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return ok('data folder', `${dataDir} can be written`);
  } catch {
    return fail(
      'data folder',
      `${dataDir} cannot be written`,
      'Give this user the right to write there, or set LODESTONE_DATA_DIR to another folder.',
    );
  }
}

function space(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const megabytes = Math.floor((bavail * bsize) / MEGABYTE);
  const detail = `${megabytes} MB free on the disk of the data folder`;
  const advice = 'Free some space, or set LODESTONE_DATA_DIR to a folder on another disk.';
  if (megabytes < TOO_LITTLE_MEGABYTES) return fail('free space', detail, advice);
  return megabytes < SCARCE_MEGABYTES ? warn('free space', detail, advice) : ok('free space', detail);
}

const nearestExisting = (folder: string): string =>
  existsSync(folder) ? folder : nearestExisting(dirname(folder));
