import { spawn } from 'node:child_process';
import { fullDisk, Problem } from './problem.mjs';

const shownLines = 15;

/**
 * Runs a command quietly, showing that it is at work: a moving indicator on a terminal, a line every ten seconds
 * elsewhere. A command that fails becomes a Problem with the end of its output and the `wayOut`.
 */
export async function step(label, command, args, wayOut) {
  const indicator = process.stdout.isTTY ? spin(label) : tick(label);
  const { code, output } = await run(command, args);
  indicator.stop();
  if (code === 0) return console.log(`${label} done in ${indicator.seconds()} s.`);
  if (/ENOSPC|No space left/i.test(output)) throw new Problem(fullDisk);
  const end = output.trimEnd().split('\n').slice(-shownLines).join('\n  ');
  throw new Problem(`${label} failed:\n  ${end}\n${wayOut}`);
}

/** Runs a command to its end. Never throws: a command that cannot be started has a code other than 0 and says why. */
export function run(command, args) {
  const shell = command === 'npm' && process.platform === 'win32'; // a batch file there
  const child = spawn(command, args, { shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: error.code, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function clock() {
  const start = Date.now();
  return () => Math.round((Date.now() - start) / 1000);
}

function spin(label) {
  const seconds = clock();
  const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
  let frame = 0;
  const draw = () => process.stdout.write(`\r${frames[frame++ % frames.length]} ${label} ${seconds()} s `);
  const timer = setInterval(draw, 100);
  const stop = () => {
    clearInterval(timer);
    process.stdout.write('\r\u001b[K');
  };
  return { seconds, stop };
}

function tick(label) {
  const seconds = clock();
  console.log(label);
  const timer = setInterval(() => console.log(`${label} ${seconds()} s`), 10_000);
  return { seconds, stop: () => clearInterval(timer) };
}
