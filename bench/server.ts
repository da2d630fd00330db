import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { start, stop } from './child';

export const ADMIN = { email: 'bench@example.org', password: 'measured beside its limit' };

const READY_WITHIN_MILLISECONDS = 30_000;

/** The product as a process of its own, on its embedded database with sync-on-commit. */
export class Server {
  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
    private readonly dataDir: string,
  ) {}

  /** Resolves once it is ready. */
  static async start(dataDir: string): Promise<Server> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = start(join(__dirname, '../dist/main.js'), [], environment(dataDir, port));
    await ready(url, child);
    return new Server(url, child, dataDir);
  }

  /** The address of the database, without a database name; the product's own is `lodestone`. */
  get databaseUri(): string {
    const { uri } = JSON.parse(readFileSync(join(this.dataDir, 'engine.json'), 'utf8')) as { uri: string };
    return uri;
  }

  stop(): Promise<void> {
    return stop(this.process);
  }
}

/** As in production, but for what a load test needs; nothing is taken over from the caller's own configuration. */
function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    PORT: String(port),
    LODESTONE_DATA_DIR: dataDir,
    LODESTONE_DEMO: '0',
    LODESTONE_RATE_LIMIT: 'off',
    LODESTONE_ADMIN_EMAIL: ADMIN.email,
    LODESTONE_ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'warn',
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS;
  const isReady = async (): Promise<boolean> =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error('The server did not become ready; see above.');
    await delay(10);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
