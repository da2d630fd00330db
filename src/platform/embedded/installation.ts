import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartupError } from '../errors/startup-error';

const root = resolve(__dirname, '../../..'); // the same from src/ and from dist/
const source = join(root, 'src/platform/embedded');

/** How to run the embedded database: the interpreter of its virtual environment and the script that supervises it. */
export interface Installation {
  python: string;
  script: string;
}

/** Finds what `npm start` and `npm test` install once per checkout. Throws StartupError when it is not there. */
export function findInstallation(): Installation {
  const version = readFileSync(join(source, 'requirements.txt'), 'utf8').split('==')[1]?.trim();
  const home = join(root, '.lodestone', `engine-${version}`);
  if (!existsSync(join(home, 'installed'))) {
    throw new StartupError(
      'The embedded database is not installed. Run `npm start`, which installs it, or set MONGODB_URI to a MongoDB replica set.',
    );
  }
  const python = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python';
  return { python: join(home, python), script: join(source, 'supervise.py') };
}
