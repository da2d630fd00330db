import { setUp } from './setup.mjs';

const { env } = process;
const isLocal = !env.HOST || ['127.0.0.1', '::1', 'localhost'].includes(env.HOST);
const isConfigured = env.MONGODB_URI || env.NODE_ENV === 'production' || !isLocal;

await setUp({ engine: !env.MONGODB_URI });
if (!isConfigured) env.LODESTONE_DEMO ??= '1';
await import('../dist/main.js');
