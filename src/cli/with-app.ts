import type { INestApplicationContext } from '@nestjs/common';
import { createApp } from '../app';
import { loadConfig, type Config } from '../platform/config';
import { attachEngine, startEngine } from '../platform/embedded';

/**
 * Gives `work` the application without a listener: on MONGODB_URI, on the embedded database of a server that
 * is running, or on one started for the occasion.
 */
export async function withApp(
  env: NodeJS.ProcessEnv,
  work: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  const config = loadConfig({ LOG_LEVEL: 'warn', ...env });
  await withDatabase(config, (uri) => withAppOn(config, uri, work));
}

/** The application on a database that can be reached already. */
export async function withAppOn(
  config: Config,
  uri: string,
  work: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  const app = await createApp(config, uri);
  await work(app).finally(() => app.close());
}

/** Gives `work` the address of the database: the configured one, a running server's, or one's own for the time. */
export async function withDatabase(config: Config, work: (uri: string) => Promise<void>): Promise<void> {
  const running = config.mongodbUri ?? (await attachEngine(config.dataDir));
  const own = running === null ? await startEngine({ dataDir: config.dataDir }) : null;
  try {
    await work(running ?? String(own?.uri));
  } finally {
    await own?.stop();
  }
}
