import { createRequire } from 'node:module';
import { setUp } from './setup.mjs';

await setUp();
const require = createRequire(import.meta.url);
require('./typescript.cjs');
require('../bench/main.ts');
