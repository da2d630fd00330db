import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '..');
const typescript = join(root, 'scripts/typescript.cjs');
const beside = require.resolve('./beside');

/**
 * A process of this bench; with `beside.ts` loaded first it answers for its memory, and it ends when the bench
 * does, however that ends.
 */
export function start(file: string, args: string[] = [], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return fork(file, args, {
    cwd: root,
    env,
    execArgv: ['--expose-gc', '-r', typescript, '-r', beside],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Sends a request and waits for the answer of the same name. */
export async function ask<T>(child: ChildProcess, name: string, data: object = {}): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    const listen = (message: { name: string; answer: T }): void => {
      if (message.name !== name) return;
      child.off('message', listen).off('exit', gone);
      resolve(message.answer);
    };
    const gone = (): void => reject(new Error(`A process of the bench ended before it answered "${name}".`));
    child.on('message', listen).once('exit', gone);
  });
  child.send({ name, ...data });
  return answer;
}

/** Bytes that JavaScript holds in a process after a collection. */
export const memoryOf = (child: ChildProcess): Promise<number> => ask(child, 'memory');

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
