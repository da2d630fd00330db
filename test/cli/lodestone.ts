import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const project = join(__dirname, '../..');
const hook = join(project, 'scripts/typescript.cjs');

/** The command in a process of its own, with nothing of the tester's own settings. */
export function start(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--require', hook, join(project, 'src/cli.ts'), ...args], {
    env: { PATH: process.env['PATH'], LODESTONE_DEMO: '0', MONGODB_URI: '', ...env },
    stdio: 'pipe',
  });
}

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command to its end, with `input` on standard input. */
export async function lodestone(args: string[], env: Record<string, string>, input = ''): Promise<Outcome> {
  const child = start(args, env);
  child.stdin!.end(input);
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [code] = await ended;
  return { code, stdout, stderr };
}

/** Not done: one sentence on standard error, and never a stack trace. */
export function expectRefusal({ code, stdout, stderr }: Outcome, sentence: RegExp, expected = 1): void {
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout).toBe('');
  expect(code).toBe(expected);
}

/** The address of a test app's own database, for a command of its own. */
export const databaseOf = ({ connection }: { connection: { name: string } }): string =>
  String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', `/${connection.name}?`);
