import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';

/** Where a running embedded database can be reached; kept in the data folder, readable by its owner only. */
export interface Connection {
  uri: string;
  pid: number;
}

const pathIn = (dataDir: string) => join(dataDir, 'engine.json');

/** Replaces the file in one step, so that a reader never sees half of it. */
export function writeConnection(dataDir: string, connection: Connection): void {
  const draft = `${pathIn(dataDir)}.new`;
  writeFileSync(draft, JSON.stringify(connection), { mode: 0o600 });
  renameSync(draft, pathIn(dataDir));
}

export function removeConnection(dataDir: string): void {
  rmSync(pathIn(dataDir), { force: true });
}

/** The address of the database that a live server runs over this folder, or null when none does. */
export async function attachEngine(dataDir: string): Promise<string | null> {
  const connection = readConnection(dataDir);
  if (!connection || !isAlive(connection.pid)) return null;
  return (await accepts(new URL(connection.uri))) ? connection.uri : null;
}

function readConnection(dataDir: string): Connection | null {
  try {
    return JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as Connection;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function accepts({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(Number(port), hostname);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
