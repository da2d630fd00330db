import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app';
import { loadConfig } from './platform/config';
import { startEngine } from './platform/embedded';
import { openApiDocument } from './platform/http';
import { VERSION } from './version';

/** Writes the generated documents: the OpenAPI description of every route. */
async function generate(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-generate-'));
  const engine = await startEngine({ dataDir, syncOnCommit: false });
  const app = await createApp(loadConfig({ LODESTONE_DATA_DIR: dataDir, LOG_LEVEL: 'warn' }), engine.uri);
  const document = openApiDocument(app, VERSION);
  writeFileSync(join(__dirname, '../docs/openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
  await app.close();
  await engine.stop();
  rmSync(dataDir, { recursive: true });
}

void generate();
