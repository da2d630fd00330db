import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine, type Engine } from '../../src/platform/embedded';

declare global {
  var lodestoneTestEngine: { engine: Engine; folder: string } | undefined;
}

/** One embedded database for the whole run; each spec file uses databases of its own by name. */
export default async function startTestEngine(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-test-'));
  const engine = await startEngine({ dataDir: folder, syncOnCommit: false });
  process.env.LODESTONE_TEST_MONGODB_URI = engine.uri;
  globalThis.lodestoneTestEngine = { engine, folder };
}
