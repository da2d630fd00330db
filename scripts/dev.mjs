import { spawn } from 'node:child_process';
import { setUp } from './setup.mjs';

const { env } = process;

await setUp({ engine: !env.MONGODB_URI, pages: false });
if (!env.MONGODB_URI) env.LODESTONE_DEMO ||= '1';

const bin = (path) => [process.execPath, `node_modules/${path}`];
const compile = [
  ...bin('@swc/cli/bin/swc.js'),
  'src',
  '--out-dir',
  'dist',
  '--strip-leading-paths',
  '--watch',
];
const serve = [process.execPath, '--watch-path', 'dist', '--watch-preserve-output', 'dist/main.js'];
const pages = [...bin('vite/bin/vite.js'), 'web'];

const children = [compile, serve, pages].map(([command, ...args]) =>
  spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }),
);
for (const child of children) child.once('exit', (code) => stop(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(0));
console.log(
  '\nThe pages with hot reload: http://127.0.0.1:5173 (the server restarts when its files change).',
);

function stop(code) {
  process.exitCode ||= code;
  for (const child of children) child.kill();
}
