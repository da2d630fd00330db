import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import Ajv from 'ajv';
import type { Entry } from '../../src/domain/ledger/entry';
import { asyncApiDocument } from '../../src/generate/asyncapi';
import { eventsPage } from '../../src/generate/events-page';
import { readSocketTypes } from '../../src/generate/socket-types';
import { VERSION } from '../../src/version';
import { issuedNotice, NOTICES } from '../fixtures/room-notice';
import { AGREEMENT, startRoom } from '../setup/harness';

const docs = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8');

type Document = {
  components: { messages: Record<string, { payload: unknown }> };
  operations: Record<string, { action: string }>;
};

const stored = () => JSON.parse(docs('asyncapi.json')) as Document;

/** What the parser finds wrong; that there is a newer version of the format is nothing wrong. */
async function faultsIn(document: object): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  return diagnostics
    .filter(({ code }) => code !== 'asyncapi-latest-version')
    .map(({ path, message }) => `${path.join('/')}: ${message}`);
}

it('is AsyncAPI 3 without a fault', async () => {
  expect(await faultsIn(stored())).toEqual([]);
});

it('is what the types say: run `npm run generate` when it is not', () => {
  const types = readSocketTypes();
  expect(stored()).toEqual(JSON.parse(JSON.stringify(asyncApiDocument(types, VERSION))));
  expect(docs('events.md')).toBe(eventsPage(types));
});

it('has an operation for each request of a client and each message of the server, of the same name or not', () => {
  const { requests, messages } = readSocketTypes();
  const { operations } = stored();
  for (const { name } of requests) expect(operations[`${name}.request`]?.action).toBe('receive');
  for (const { name } of messages) expect(operations[name]?.action).toBe('send');
});

it('says of every event what happened and who reads it: a comment on it in the event map', () => {
  const silent = readSocketTypes().events.filter(
    ({ description }) => !/\. Read by [^.]+\.$/.test(description ?? ''),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('describes what a room really sends, to those who may read it and to those who may not', async () => {
  const room = await startRoom(['JP']);
  const notice = await issuedNotice(room);
  const respond = `${NOTICES}/${notice}/responses/JP`;
  const delegate = room.delegates['JP']!;
  await delegate.put(`${respond}/acknowledgement`).expectStatus(200);
  await delegate.put(`${respond}/position`, { stance: 'can-help', stockCoverDays: 45 }).expectStatus(200);
  const commitment = { kind: 'stock-release', quantity: { amount: '1200', unit: 't' }, basis: 'contained' };
  await delegate.post(`${respond}/commitments`, commitment).expectStatus(201);
  room.clock.advance({ hours: 24 * 30 });
  await room.runTasks();
  const reader = await room.secretariat.signInAgain();
  const observer = await room.person('Observer', room.seat('observer', null));
  const ledger = `/agreements/${AGREEMENT}/ledger?limit=500`;
  const [open, redacted] = await Promise.all(
    [reader, observer].map((by) => by.get<{ items: Entry[] }>(ledger).expectStatus(200)),
  );
  await room.close();

  const entries = [...open!.items, ...redacted!.items];
  expect(entries.filter(({ type }) => type === null).length).toBeGreaterThan(0);
  expect(entries.flatMap((entry) => faultsOf(entry))).toEqual([]);

  const issued = entries.find(({ type }) => type === 'notice.issued')!;
  const broken = { ...issued, payload: { ...(issued.payload as object), level: 'panic' } };
  expect(faultsOf(broken)).toEqual([
    'notice.issued /payload/level must be equal to one of the allowed values',
  ]);
});

/** Where an entry departs from what its message says. */
function faultsOf(entry: Entry): string[] {
  const document = stored();
  const { payload } = document.components.messages[`entry.${entry.type ?? 'redacted'}`]!;
  const validate = new Ajv({ strict: false, validateFormats: false }).compile({
    ...(payload as object),
    components: document.components,
  });
  void validate(entry);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${entry.type} ${instancePath} ${message}`,
  );
}
