import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { setUp } from './setup.mjs';

await setUp();
const asked = process.argv.slice(2);
const runs = [
  {
    results: '.lodestone/test-results.json',
    command: ['node_modules/jest/bin/jest.js', '--json', '--outputFile'],
    stdio: ['inherit', 'ignore', 'inherit'], // with --json the report for people is on stderr
    isAsked: asked.length === 0 || asked.some((path) => !isOfPages(path)),
    args: asked.filter((path) => !isOfPages(path)),
  },
  {
    results: '.lodestone/test-results-pages.json',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--root',
      'web',
      '--reporter=default',
      '--reporter=json',
      '--outputFile',
    ],
    stdio: 'inherit',
    isAsked: asked.length === 0 || asked.some(isOfPages),
    args: asked.filter(isOfPages).map((path) => path.replace(/^web\/?/, '')),
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
let worst = 0;
for (const { results, command, stdio, args } of runs.filter(({ isAsked }) => isAsked)) {
  rmSync(results, { force: true });
  const file = command.includes('--root') ? `../${results}` : results;
  const runner = spawn(process.execPath, [...command, file, ...args], { stdio });
  const [code] = await once(runner, 'close');
  worst ||= code ?? 1;
  for (const [what, number] of Object.entries(count(results))) total[what] += number;
}
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : worst;

/** Whether a path names tests of the pages in web/, which have a runner of their own. */
function isOfPages(path) {
  return path === 'web' || path.startsWith('web/');
}

/** A test file that cannot run counts as one failure, and so does a run that ends without results. */
function count(file) {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8'));
    const unstarted = run.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: run.numPassedTests,
      failed: run.numFailedTests + unstarted.length,
      skipped: run.numPendingTests + run.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
