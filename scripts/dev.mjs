import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { setUp } from './setup.mjs';

const { env } = process;
const CALM_MILLISECONDS = 200;

await setUp({ engine: !env.MONGODB_URI, pages: false });
if (!env.MONGODB_URI) env.LODESTONE_DEMO ||= '1';

const start = (...args) => spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const pages = start('node_modules/vite/bin/vite.js', 'web');
let server = start('dist/main.js');
let timer;
let turn = Promise.resolve();

const sources = watch('src', { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => (turn = turn.then(renew)), CALM_MILLISECONDS);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
console.log(
  '\nThe pages with hot reload: http://127.0.0.1:5173 (the server restarts when its files change).',
);

/** Compiles and restarts the server; what cannot be compiled leaves the one that runs alone. */
async function renew() {
  const compile = start(
    'node_modules/@swc/cli/bin/swc.js',
    'src',
    '-d',
    'dist',
    '--strip-leading-paths',
    '-q',
  );
  const [code] = await once(compile, 'close');
  if (code !== 0) return;
  await end(server);
  server = start('dist/main.js');
}

async function stop() {
  sources.close();
  clearTimeout(timer);
  await turn;
  await Promise.all([end(server), end(pages)]);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
