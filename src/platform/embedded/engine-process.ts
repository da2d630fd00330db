import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { folderFailure, folderInUse } from './failure';
import { findInstallation } from './installation';

/** What the supervising script is told; `port` 0 means any free one. */
export interface EngineOrder {
  dataDir: string;
  port: number;
  user: string;
  password: string;
  syncOnCommit: boolean;
}

type EngineAnswer = { port: number } | { inUseBy: number } | { failed: string };

/** One life of the database process. */
export interface EngineProcess {
  pid: number;
  port: number;
  /** Settles when the process has ended, with the last line it wrote to stderr. */
  ended: Promise<string>;
  /** Ends it in order; a database that has not ended after ten seconds is killed. */
  stop(): Promise<void>;
}

const stopPatience = 10_000;

/**
 * Starts the database in a process group of its own, so that Ctrl-C reaches only the server, and waits until it serves
 * commands. Throws StartupError when it cannot.
 */
export async function launch(order: EngineOrder): Promise<EngineProcess> {
  const { python, script } = findInstallation();
  const child = spawn(python, ['-I', script], { detached: true, stdio: 'pipe' });
  const ended = lastWords(child);
  child.stdin.on('error', () => undefined); // a process that is gone tells so through `ended`
  child.stdin.write(`${JSON.stringify({ ...order, owner: process.pid })}\n`);
  const death = ended.then((words): EngineAnswer => ({ failed: words || 'it ended without a word' }));
  const answer = await Promise.race([firstAnswer(child), death]);
  if ('inUseBy' in answer) throw folderInUse(order.dataDir, answer.inUseBy);
  if ('failed' in answer) throw folderFailure(order.dataDir, answer.failed);
  return { pid: child.pid!, port: answer.port, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcessWithoutNullStreams, ended: Promise<string>): Promise<void> {
  const killer = setTimeout(() => child.kill('SIGKILL'), stopPatience);
  child.stdin.write('stop\n');
  await ended;
  clearTimeout(killer);
}

async function firstAnswer(child: ChildProcessWithoutNullStreams): Promise<EngineAnswer> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return JSON.parse(line) as EngineAnswer;
}

function lastWords(child: ChildProcessWithoutNullStreams): Promise<string> {
  let last = '';
  createInterface(child.stderr).on('line', (line) => {last = line;console.log('  STDERR',line.slice(0,300))});
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(last));
  });
}
