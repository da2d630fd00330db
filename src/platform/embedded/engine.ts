import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { removeConnection, writeConnection } from './connection-file';
import { launch, type EngineOrder } from './engine-process';
import { folderFailure } from './failure';
import { keepRunning } from './supervision';

export interface EngineOptions {
  /** Holds the data, the lock and the address of the running database; made when missing. */
  dataDir: string;
  onProgress?: (line: string) => void;
  /** The database died again and again and was given up; the sentence says why. */
  onFatal?: (message: string) => void;
  /** Off only in tests that never kill the database: without it a kill loses acknowledged transactions. */
  syncOnCommit?: boolean;
}

export interface Engine {
  /** A `mongodb://` address with credentials and without a database name; it survives a restart of the database. */
  uri: string;
  stop(): Promise<void>;
}

const silent = () => undefined;

/**
 * Starts the embedded database over a data folder and keeps it running: one that dies is started again on the same port
 * and data. It ends with `stop`, or with this process however that ends. Throws StartupError when it is not installed
 * or the folder is in use, cannot be written or is on a full disk.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { onProgress = silent, onFatal = silent, syncOnCommit = true } = options;
  const dataDir = resolve(options.dataDir);
  const password = randomBytes(24).toString('base64url');
  const order: EngineOrder = { dataDir, port: 0, user: 'lodestone', password, syncOnCommit };
  const start = async () => {
    const engine = await launch(order);
    order.port = engine.port;
    try {
      writeConnection(dataDir, { uri: addressOf(order), pid: engine.pid });
    } catch (error) {
      await engine.stop();
      throw folderFailure(dataDir, [(error as Error).message]);
    }
    return engine;
  };

  makeFolder(dataDir);
  onProgress('Starting the embedded database…');
  const end = keepRunning(await start(), start, { onProgress, onFatal });
  const stop = async () => {
    await end();
    removeConnection(dataDir);
  };
  return { uri: addressOf(order), stop };
}

function addressOf({ user, password, port }: EngineOrder): string {
  return `mongodb://${user}:${password}@127.0.0.1:${port}/?directConnection=true&authSource=admin`;
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderFailure(dataDir, [(error as Error).message]);
  }
}
