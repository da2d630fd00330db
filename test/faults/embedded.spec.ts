import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection, type Connection } from 'mongoose';
import { attachEngine, startEngine, type Engine } from '../../src/platform/embedded';
import { StartupError } from '../../src/platform/errors/startup-error';

let dataDir: string;
let cleanUp: (() => Promise<unknown> | void)[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lodestone-embedded-'));
  cleanUp = [() => rmSync(dataDir, { recursive: true, force: true })];
});

afterEach(async () => {
  for (const step of cleanUp.reverse()) await step();
});

async function start(options: { onFatal?: (message: string) => void } = {}): Promise<Engine> {
  const engine = await startEngine({ dataDir, ...options });
  cleanUp.push(engine.stop);
  return engine;
}

async function connect(uri: string): Promise<Connection> {
  const connection = createConnection(uri, { dbName: 'faults', serverSelectionTimeoutMS: 3_000 });
  cleanUp.push(() => connection.close());
  return connection.asPromise();
}

/** Starts the database in a process of its own and in a process group of its own, as a shell does. */
async function startInAnotherProcess() {
  const hook = join(__dirname, '../../scripts/typescript.cjs');
  const script = require.resolve('../setup/engine-owner.ts');
  const owner = spawn(process.execPath, ['--require', hook, script, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanUp.push(() => void owner.kill('SIGKILL'));
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, uri: String(line).trim() };
}

const save = (connection: Connection, text: string) => connection.collection('notes').insertOne({ text });

async function notesIn(connection: Connection): Promise<unknown[]> {
  const notes = await connection.collection('notes').find().toArray();
  return notes.map(({ text }) => text as unknown);
}

function enginePid(): number {
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'engine.json'), 'utf8')) as { pid: number };
  return pid;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Still waiting after 10 s for ${String(condition)}`);
    await delay(20);
  }
}

it('keeps its data when it is stopped and started again', async () => {
  const first = await start();
  const connection = await connect(first.uri);
  await save(connection, 'kept');
  await connection.close();
  await first.stop();
  const second = await start();
  expect(await notesIn(await connect(second.uri))).toEqual(['kept']);
});

it('refuses whoever does not know the password, which is kept for the owner of the folder alone', async () => {
  const { uri } = await start();
  const stranger = await connect(uri.replace(/\/\/.*@/, '//').replace('&authSource=admin', ''));
  await expect(save(stranger, 'intruder')).rejects.toThrow(/authentication/);
  expect(statSync(join(dataDir, 'engine.json')).mode & 0o777).toBe(0o600);
});

it('is started again on the same address and data when it is killed', async () => {
  const { uri } = await start();
  const connection = await connect(uri);
  await save(connection, 'acknowledged');
  const killed = enginePid();
  process.kill(killed, 'SIGKILL');
  await until(() => enginePid() !== killed);
  expect(await notesIn(connection)).toEqual(['acknowledged']);
});

it('is given up after five deaths within a minute', async () => {
  let fatal = '';
  await start({ onFatal: (message) => (fatal = message) });
  for (let death = 1; death <= 5; death++) {
    const pid = enginePid();
    process.kill(pid, 'SIGKILL');
    await until(() => fatal !== '' || enginePid() !== pid);
  }
  expect(fatal).toMatch(/^The embedded database stopped 5 times within a minute\./);
});

it('dies with its parent, however that ends, and leaves the folder free', async () => {
  const { owner, uri } = await startInAnotherProcess();
  await save(await connect(uri), 'acknowledged');
  owner.kill('SIGKILL');
  await until(async () => (await attachEngine(dataDir)) === null);
  const next = await start();
  expect(await notesIn(await connect(next.uri))).toEqual(['acknowledged']);
});

it('is not reached by Ctrl-C or by a signal to every process of a service', async () => {
  const { owner, uri } = await startInAnotherProcess();
  process.kill(-owner.pid!, 'SIGINT');
  process.kill(enginePid(), 'SIGTERM');
  const connection = await connect(uri);
  await save(connection, 'still there');
  expect(await notesIn(connection)).toEqual(['still there']);
});

it('says which process has the folder', async () => {
  await start();
  const sentence = `The data folder ${dataDir} is in use by another Lodestone server (process ${process.pid}). Stop it, or set LODESTONE_DATA_DIR to another folder.`;
  await expect(startEngine({ dataDir })).rejects.toStrictEqual(new StartupError(sentence));
});

it('says that a folder cannot be written', async () => {
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  const attempt = startEngine({ dataDir: join(file, 'folder') });
  await expect(attempt).rejects.toThrow(/cannot be written\. .*LODESTONE_DATA_DIR/);
});

it('is found by another process while it runs, and only then', async () => {
  expect(await attachEngine(dataDir)).toBeNull();
  const { uri, stop } = await start();
  expect(await attachEngine(dataDir)).toBe(uri);
  await stop();
  expect(await attachEngine(dataDir)).toBeNull();
});
