import type { INestApplicationContext } from '@nestjs/common';
import { createApp } from '../app';
import { loadConfig } from '../platform/config';
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
  const running = config.mongodbUri ?? (await attachEngine(config.dataDir));
  const own = running === null ? await startEngine({ dataDir: config.dataDir }) : null;
  try {
    const app = await createApp(config, running ?? String(own?.uri));
    await work(app).finally(() => app.close());
  } finally {
    await own?.stop();
  }
}
