import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../setup/until';
import { expectRefusal, lodestone, start } from './lodestone';

const uri = () => String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', '/serve?');
const BODY = '{"email":"nobody@example.org","password":"x"}';

let dataDir: string;
let env: Record<string, string>;
let port: number;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lodestone-serve-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = (probe.address() as AddressInfo).port;
  probe.close();
  env = { MONGODB_URI: uri(), LODESTONE_DATA_DIR: dataDir, LOG_LEVEL: 'warn', PORT: String(port) };
});

afterEach(() => rmSync(dataDir, { recursive: true }));

async function ready(): Promise<{ server: ChildProcess; code: Promise<unknown> }> {
  const server = start(['serve'], env);
  let said = '';
  server.stdout!.on('data', (text: Buffer) => (said += text.toString()));
  await until('the server is ready', () => said.includes(`Lodestone is ready at http://127.0.0.1:${port}`));
  return { server, code: once(server, 'exit').then(([code]) => code as unknown) };
}

/** A request of which the server has all but the end. */
async function halfARequest(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST /api/v1/auth/login HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n` +
      `Expect: 100-continue\r\nContent-Length: ${BODY.length}\r\n\r\n`,
  );
  await once(socket, 'data'); // 100: the server has begun
  socket.write(BODY.slice(0, 9));
  return socket;
}

const isRefused = () =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(false)).once('error', () => resolve(true));
    socket.once('connect', () => socket.destroy());
  });

it('on SIGTERM takes no new connection, answers what is under way and ends', async () => {
  const { server, code } = await ready();
  const socket = await halfARequest();
  server.kill('SIGTERM');
  await until('no new connection is taken', isRefused);
  socket.write(BODY.slice(9));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
  expect(await code).toBe(0);
});

it('ends at once on a second Ctrl-C', async () => {
  const { server, code } = await ready();
  const socket = await halfARequest();
  socket.on('error', () => undefined);
  const begun = Date.now();
  server.kill('SIGINT');
  await until('no new connection is taken', isRefused);
  const again = setInterval(() => server.kill('SIGINT'), 100);
  expect(await code).toBe(1);
  clearInterval(again);
  expect(Date.now() - begun).toBeLessThan(4_000); // it would have waited 5 s for the request
});

it('says that its port is in use', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const outcome = await lodestone(['serve'], env);
  other.close();
  expectRefusal(outcome, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use\\.`, 'm'));
});
