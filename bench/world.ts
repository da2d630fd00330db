import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRoom } from './room';
import { Server } from './server';

/** What the rows share: a data folder with one agreement in it, and how long to measure. */
export interface World {
  dataDir: string;
  notice: string;
  isQuick: boolean;
}

/** Prepares a data folder through the product's own API, lends it to `work` and removes it. */
export async function withWorld<T>(isQuick: boolean, work: (world: World) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
  try {
    const server = await Server.start(dataDir);
    const notice = await prepareRoom(server.url).finally(() => server.stop());
    return await work({ dataDir, notice, isQuick });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Lends `work` a server on the shared data folder. */
export async function withServer<T>({ dataDir }: World, work: (server: Server) => Promise<T>): Promise<T> {
  const server = await Server.start(dataDir);
  return work(server).finally(() => server.stop());
}
