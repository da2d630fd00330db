import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { installEngine } from './setup/engine.mjs';
import { checkNode } from './setup/node.mjs';
import { orExplain } from './setup/problem.mjs';

/** Makes a checkout ready to run; does nothing when it is. `engine` and `pages` false leave those out. */
export function setUp({ engine = true, pages = true } = {}) {
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
  return orExplain(async () => {
    checkNode();
    await installDependencies();
    if (engine) await installEngine();
    await build({ pages });
  });
}
