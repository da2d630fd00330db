import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRoom } from './room';
import { Server } from './server';

/** What the rows share: a data folder with one agreement in it, and how long to measure. */
export interface World {
  dataDir: string;
  /** Issued notices; more than one, so that none gathers a history that no crisis has. */
  notices: string[];
  isQuick: boolean;
}

/** Prepares a data folder through the product's own API, lends it to `work` and removes it at the end. */
export async function withWorld<T>(isQuick: boolean, work: (world: World) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const server = await Server.start(dataDir);
  const notices = await prepareRoom(server.url, isQuick ? 50 : 200).finally(() => server.stop());
  return work({ dataDir, notices, isQuick });
}

/** Lends `work` a server on the shared data folder. */
export async function withServer<T>({ dataDir }: World, work: (server: Server) => Promise<T>): Promise<T> {
  const server = await Server.start(dataDir);
  return work(server).finally(() => server.stop());
}
