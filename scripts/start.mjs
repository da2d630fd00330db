import { existsSync } from 'node:fs';
import { setUp } from './setup.mjs';

const { env } = process;
const settings = new URL('../.env', import.meta.url);
if (existsSync(settings)) process.loadEnvFile?.(settings); // absent in a Node.js that setUp refuses

await setUp({ engine: !env.MONGODB_URI });
if (isUnconfigured()) env.LODESTONE_DEMO ||= '1';
await import('../dist/main.js');

/** Demo data is for somebody who just cloned: never in production, with a database of one's own or beyond loopback. */
function isUnconfigured() {
  const isLocal = !env.HOST || ['127.0.0.1', '::1', 'localhost'].includes(env.HOST);
  return isLocal && !env.MONGODB_URI && env.NODE_ENV !== 'production';
}
