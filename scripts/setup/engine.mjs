import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPython } from './python.mjs';
import { step } from './step.mjs';

const requirements = 'src/platform/embedded/requirements.txt';
const label = 'Installing the embedded database (first run, about 15 s)…';
const wayOut =
  'Check the network connection and the package index setting (`pip config list`) and start again, or set MONGODB_URI to a MongoDB replica set and do without.';

/** Installs the pinned embedded database into a virtual environment of its own, once per checkout. */
export async function installEngine() {
  const [, version] = readFileSync(requirements, 'utf8').trim().split('==');
  const home = join('.lodestone', `engine-${version}`);
  const python = join(home, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = join(home, 'installed');
  if (isInstalled(python, stamp)) return;
  mkdirSync('.lodestone', { recursive: true });
  await step('Preparing a Python environment…', await findPython(), ['-m', 'venv', '--clear', home], wayOut);
  const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '--no-input', '-r', requirements];
  await step(label, python, pip, wayOut);
  writeFileSync(stamp, realpathSync(python));
}

/** The stamp is written last and names the interpreter, which a system upgrade may have replaced since. */
function isInstalled(python, stamp) {
  return existsSync(stamp) && existsSync(python) && readFileSync(stamp, 'utf8') === realpathSync(python);
}
