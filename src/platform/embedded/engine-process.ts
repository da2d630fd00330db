import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { StartupError } from '../errors/startup-error';
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
  /** Settles when the process has ended, with the reason as far as its last words tell. */
  ended: Promise<StartupError>;
  /** Ends it in order; a database that has not ended after ten seconds is killed. */
  stop(): Promise<void>;
}

type Child = ChildProcessWithoutNullStreams;

const stopPatience = 10_000;
const rememberedLines = 20;

/**
 * Starts the database in a process group of its own, so that Ctrl-C reaches only the server, and waits until it serves
 * commands. Throws StartupError when it cannot.
 */
export async function launch(order: EngineOrder): Promise<EngineProcess> {
  const { python, script } = findInstallation();
  const child = spawn(python, ['-I', script], { detached: true, stdio: 'pipe' });
  const words = listen(child);
  const ended = end(child).then(() => folderFailure(order.dataDir, words));
  child.stdin.on('error', () => undefined); // a process that is gone tells so through `ended`
  child.stdin.write(`${JSON.stringify({ ...order, owner: process.pid })}\n`);
  const answer = await Promise.race([firstAnswer(child), ended]);
  if (answer instanceof StartupError) throw answer;
  if ('inUseBy' in answer) throw folderInUse(order.dataDir, answer.inUseBy);
  if ('failed' in answer) throw folderFailure(order.dataDir, [...words, answer.failed]);
  return { pid: child.pid!, port: answer.port, ended, stop: () => stop(child, ended) };
}

async function stop(child: Child, ended: Promise<unknown>): Promise<void> {
  const killer = setTimeout(() => child.kill('SIGKILL'), stopPatience);
  child.stdin.write('stop\n');
  await ended;
  clearTimeout(killer);
}

async function firstAnswer(child: Child): Promise<EngineAnswer> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return JSON.parse(line) as EngineAnswer;
}

/** Collects the last lines of stderr. After a panic the storage refuses everything and asks to be restarted. */
function listen(child: Child): string[] {
  const words: string[] = [];
  child.once('error', (error) => words.push(error.message));
  createInterface(child.stderr).on('line', (line) => {
    words.push(line);
    if (words.length > rememberedLines) words.shift();
    if (line.includes('WT_PANIC')) child.kill('SIGKILL');
  });
  return words;
}

function end(child: Child): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}
