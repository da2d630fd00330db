import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app';
import { loadConfig } from '../platform/config';
import { startEngine } from '../platform/embedded';
import { openApiDocument } from '../platform/http';
import { VERSION } from '../version';
import { asyncApiDocument } from './asyncapi';
import { eventsPage } from './events-page';
import { readSocketTypes } from './socket-types';

/** Writes the generated documents: the descriptions of every route, of the socket and of every event. */
async function generate(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-generate-'));
  const engine = await startEngine({ dataDir, syncOnCommit: false });
  const app = await createApp(loadConfig({ LODESTONE_DATA_DIR: dataDir, LOG_LEVEL: 'warn' }), engine.uri);
  const document = openApiDocument(app, VERSION);
  write('openapi.json', json(document));
  await app.close();
  await engine.stop();
  rmSync(dataDir, { recursive: true });
  const types = readSocketTypes();
  write('asyncapi.json', json(asyncApiDocument(types, VERSION)));
  write('events.md', eventsPage(types));
}

const json = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
const write = (name: string, text: string): void => writeFileSync(join(__dirname, '../../docs', name), text);

void generate();
