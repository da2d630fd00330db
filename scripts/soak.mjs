import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setUp } from './setup.mjs';

const rounds = process.argv[2] ?? '100';
if (!/^[1-9]\d{0,4}$/.test(rounds)) {
  console.error('Write how many rounds, such as: npm run soak -- 30');
  process.exit(2);
}
await setUp();
rmSync('.lodestone/soak.log', { force: true });
console.log(
  `Killing server and database ${rounds} times under load; each round takes about ten seconds. What the server says goes to .lodestone/soak.log.`,
);
const env = { ...process.env, LODESTONE_SOAK_ROUNDS: rounds };
const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', 'test/faults/kill.spec.ts'], {
  stdio: 'inherit',
  env,
});
const [code] = await once(jest, 'close');
process.exitCode = code ?? 1;
