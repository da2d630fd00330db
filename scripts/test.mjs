import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { setUp } from './setup.mjs';

await setUp();
const results = '.lodestone/test-results.json';
rmSync(results, { force: true });
const options = ['--json', '--outputFile', results, ...process.argv.slice(2)];
const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...options], {
  stdio: ['inherit', 'ignore', 'inherit'], // with --json the report for people is on stderr
});
const [code] = await once(jest, 'close');
const { passed, failed, skipped } = count(results);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : (code ?? 1);

/** A test file that cannot run counts as one failure, and so does a run that ends without results. */
function count(file) {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: run.numPassedTests,
      failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
      skipped: run.numPendingTests + run.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
