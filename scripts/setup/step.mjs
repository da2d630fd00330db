import { spawn } from 'node:child_process';
import { fullDisk, Problem } from './problem.mjs';

const shownLines = 15;

/**
 * Runs a command quietly, showing that it is at work: a moving indicator on a terminal, a line every ten seconds
 * elsewhere. A command that fails becomes a Problem with the end of its output and the `wayOut`.
 */
export async function step(label, command, args, wayOut) {
  const start = Date.now();
  const stop = process.stdout.isTTY ? spin(label) : tick(label);
  const { code, output } = await run(command, args);
  stop();
  if (/ENOSPC|No space left/i.test(output)) throw new Problem(fullDisk); // npm only warns and reports success
  if (code === 0) return console.log(`${label} done in ${Math.ceil((Date.now() - start) / 1000)} s.`);
  const end = output.trimEnd().split('\n').filter(isNoStackFrame).slice(-shownLines).join('\n  ');
  throw new Problem(`${label} failed:\n  ${end}\n${wayOut}`);
}

const isNoStackFrame = (line) => !/^(npm error)?\s+at /.test(line);

/** Runs a command to its end. Never throws: a command that cannot be started has a code other than 0 and says why. */
export function run(command, args) {
  const shell = command === 'npm' && process.platform === 'win32'; // a batch file there
  const child = spawn(command, args, { shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve({ code: error.code, output: `${command} was not found (${error.code}).` }),
    );
    child.once('close', (code) => resolve({ code, output }));
  });
}

function spin(label) {
  const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
  let frame = 0;
  const draw = () => process.stdout.write(`\r${frames[frame++ % frames.length]} ${label} `);
  const timer = setInterval(draw, 100);
  return () => {
    clearInterval(timer);
    process.stdout.write(`\r\u001b[K`);
  };
}

function tick(label) {
  console.log(label);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const timer = setInterval(() => console.log(`  still at work after ${seconds()} s`), 10_000);
  return () => clearInterval(timer);
}
