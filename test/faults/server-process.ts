import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../setup/until';

const PROGRAM = join(__dirname, '../../dist/main.js');
const START_MILLISECONDS = 60_000;

export const ADMINISTRATOR = { email: 'admin@example.org', password: 'correct horse battery staple' };

/** The built server as a process of its own, always on the same port and data folder, to be killed and started again. */
export class ServerProcess {
  #process: ChildProcess | null = null;
  #words = '';

  private constructor(
    private readonly port: number,
    private readonly dataDir: string,
    private readonly env: Record<string, string>,
    private readonly onWords: (words: string) => void,
  ) {}

  /** On an embedded database of its own, unless `env` names another by MONGODB_URI. */
  static async start(
    env: Record<string, string> = {},
    onWords: (words: string) => void = () => undefined,
  ): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-fault-'));
    const server = new ServerProcess(await freePort(), folder, env, onWords);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves once it serves commands. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [PROGRAM], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.port),
        LODESTONE_DATA_DIR: this.dataDir,
        LODESTONE_ADMIN_EMAIL: ADMINISTRATOR.email,
        LODESTONE_ADMIN_PASSWORD: ADMINISTRATOR.password,
        LODESTONE_RATE_LIMIT: 'off',
        LOG_LEVEL: 'error',
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.#words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        this.#words += String(text);
        this.onWords(String(text));
      });
    await until(
      'the server is ready',
      () => {
        if (child.exitCode !== null) throw new Error(`The server ended while it started: ${this.#words}`);
        return this.isReady();
      },
      START_MILLISECONDS,
    );
  }

  isReady(): Promise<boolean> {
    return fetch(`${this.url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Resolves when it is gone. Its database dies with it. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Kills the embedded database alone, which the server starts again. Resolves when it is gone. */
  async killDatabase(): Promise<void> {
    const { pid } = JSON.parse(readFileSync(join(this.dataDir, 'engine.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await until('the database is gone', () => !isAlive(pid));
  }

  /** Stops it in order and forgets its data. */
  async end(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
