import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../..');
let checkout: string;

/** A checkout with its dependencies, whose path finds no tools but those a test puts there. */
beforeEach(() => {
  checkout = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'lodestone-launcher-')));
  const pages = ['web/src/icon.svg', 'web/build', 'web/index.html', 'web/vite.config.ts', 'src/domain'];
  for (const path of [
    'scripts',
    'package.json',
    'package-lock.json',
    '.swcrc',
    'src/platform/embedded',
    ...pages,
  ]) {
    fs.cpSync(join(project, path), join(checkout, path), { recursive: true });
  }
  fs.mkdirSync(join(checkout, 'node_modules'));
  fs.mkdirSync(join(checkout, 'tools'));
  fs.copyFileSync(join(checkout, 'package-lock.json'), join(checkout, 'node_modules/.package-lock.json'));
});

afterEach(() => fs.rmSync(checkout, { recursive: true }));

/** Puts a command on the path that notes its arguments in a file and then does as told. */
function tool(name: string, script: string): void {
  const text = `#!/bin/sh\necho "${name} $*" >> calls\n${script}\n`;
  fs.writeFileSync(join(checkout, 'tools', name), text, { mode: 0o755 });
}

function calls(): string[] {
  const file = join(checkout, 'calls');
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  fs.rmSync(file);
  return lines;
}

function run(script: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: join(checkout, 'tools'), ...env },
  });
}

const setUp = () => run("await (await import('./scripts/setup.mjs')).setUp()");

/** A failed set-up must end with one paragraph for people, and code 1. */
function expectRefusal({ status, stderr }: ReturnType<typeof run>, sentence: RegExp): void {
  expect(stderr.trim()).toMatch(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
}

const python = `
[ "$1" = --version ] && echo 'Python 3.12.1'
[ "$2" = venv ] && /bin/mkdir -p "$4/bin" && /bin/cp "$0" "$4/bin/python"
exit 0`;
const npm = '/bin/mkdir -p dist web/dist';

it('refuses an old Node.js and says which one is needed', () => {
  const check = (version: string) =>
    run(`const { orExplain } = await import('./scripts/setup/problem.mjs');
      const { checkNode } = await import('./scripts/setup/node.mjs');
      await orExplain(() => checkNode('${version}'));`);
  expectRefusal(
    check('18.20.4'),
    /^Lodestone needs Node\.js 20\.19 or newer, and this is 18\.20\.4\. Install /,
  );
  expectRefusal(check('20.9.0'), /this is 20\.9\.0/);
  expect(check('20.19.0').status).toBe(0);
  expect(check('22.0.0').status).toBe(0);
});

it('says how to install Python when there is none', () => {
  expectRefusal(setUp(), /needs Python 3\.10 or newer, and there is none\. Install it .*MONGODB_URI/);
});

it('says so when Python is too old', () => {
  tool('python3', "echo 'Python 3.8.10'");
  expectRefusal(setUp(), /needs Python 3\.10 or newer, and this is Python 3\.8\.10\. Install it/);
});

it('says which package is missing when Python has no venv module', () => {
  tool('python3', '[ "$1" = --version ] && echo "Python 3.12.1"');
  expectRefusal(setUp(), /venv module, and python3 has none\. Install it .*apt-get install python3-venv/);
});

it('shows the end of what a failing command wrote, and the ways out', () => {
  tool('python3', `[ "$2" = venv ] && echo 'Connection refused' && exit 1${python}`);
  expectRefusal(setUp(), /failed:\n {2}Connection refused\nCheck the network connection .*MONGODB_URI/);
});

it('recognises a full disk, also when npm only warns of it', () => {
  tool('python3', `[ "$2" = venv ] && echo 'OSError: No space left on device' && exit 1${python}`);
  expectRefusal(setUp(), /^The disk is full\./);
  fs.rmSync(join(checkout, 'node_modules/.package-lock.json'));
  tool('npm', "echo 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write'");
  expectRefusal(setUp(), /^The disk is full\./);
});

it('does nothing the second time', () => {
  tool('python3', python);
  tool('npm', npm);
  expect(setUp().status).toBe(0);
  expect(calls()).toEqual(expect.arrayContaining(['npm run build:server', 'npm run build --workspace web']));
  const second = setUp();
  expect(calls()).toEqual([]);
  expect(second.stdout).toBe('');
});

describe('a checkout that was set up', () => {
  beforeEach(() => {
    tool('python3', python);
    tool('npm', npm);
    setUp();
    calls();
  });

  it('is built again when a source changed', () => {
    fs.appendFileSync(join(checkout, 'src/platform/embedded/index.ts'), '// changed\n');
    setUp();
    expect(calls()).toEqual(['npm run build:server']);
    fs.appendFileSync(join(checkout, 'web/index.html'), '<!-- changed -->');
    setUp();
    expect(calls()).toEqual(['npm run build --workspace web']);
  });

  it('gets its dependencies again when the lock asks for another version', () => {
    const lock = fs.readFileSync(join(checkout, 'package-lock.json'), 'utf8');
    fs.writeFileSync(
      join(checkout, 'package-lock.json'),
      lock.replace(/("node_modules\/mongoose": {\s+"version": ")/, '$19'),
    );
    setUp();
    expect(calls()[0]).toMatch(/^npm ci /);
  });

  it('gets its database again when the installation was broken off', () => {
    const [engine] = fs.readdirSync(join(checkout, '.lodestone'));
    fs.rmSync(join(checkout, '.lodestone', engine!, 'installed'));
    setUp();
    expect(calls().filter((call) => call.includes('-m venv') || call.includes('-m pip'))).toHaveLength(2);
  });
});
