import { Problem } from './problem.mjs';
import { run } from './step.mjs';

const oldestMinor = 10;
const names = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
const otherwise = 'or set MONGODB_URI to a MongoDB replica set and do without.';

/** Finds a Python 3.10 or newer that can make virtual environments; a Problem says which of the two is missing. */
export async function findPython() {
  let found = 'there is none';
  for (const name of names) {
    const { code, output } = await run(name, ['--version']);
    const [version, minor] = /^Python 3\.(\d+)\S*/.exec(output) ?? [];
    if (code !== 0 || !version) continue;
    if (Number(minor) >= oldestMinor) return withVenv(name);
    found = `this is ${version}`;
  }
  throw new Problem(
    `The embedded database needs Python 3.${oldestMinor} or newer, and ${found}. Install it (Debian and Ubuntu: \`apt-get install python3 python3-venv\`; macOS: \`brew install python\`; Windows: https://python.org), ${otherwise}`,
  );
}

async function withVenv(python) {
  const { code } = await run(python, ['-c', 'import venv, ensurepip']);
  if (code === 0) return python;
  throw new Problem(
    `The embedded database needs Python's venv module, and ${python} has none. Install it (Debian and Ubuntu: \`apt-get install python3-venv\`), ${otherwise}`,
  );
}
