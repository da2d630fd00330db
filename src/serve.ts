import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app';
import { explain } from './cli/explain';
import { seedDemo } from './demo/seed-demo';
import { AdministratorsService } from './modules/people';
import { loadConfig, type Config } from './platform/config';
import { startEngine } from './platform/embedded';
import { StartupError } from './platform/errors';
import { Shutdown } from './shutdown';

const SWEEP_MILLISECONDS = 100;

/** Starts the server and runs it until it is told to stop; every way to fail ends in one clear sentence. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const shutdown = new Shutdown();
  const fail = (error: unknown): void => {
    if (shutdown.hasBegun) return; // what is being stopped may complain
    console.error(`\n${explain(error)}`);
    void shutdown.begin(1);
  };
  shutdown.listen();
  process.on('uncaughtException', fail);
  try {
    const config = loadConfig(env);
    const uri = config.mongodbUri ?? (await startEmbedded(config, shutdown, fail));
    const app = await createApp(config, uri);
    shutdown.add({ stop: () => close(app) });
    if (config.isDemo) await seedDemo(app, (line) => console.log(line));
    const offer = await app.get(AdministratorsService).ensureAdministrator();
    await listen(app, config);
    if (offer) explainOffer(offer, config);
    announce(config);
  } catch (error) {
    fail(error);
  }
}

async function startEmbedded(
  { dataDir }: Config,
  shutdown: Shutdown,
  fail: (error: unknown) => void,
): Promise<string> {
  const engine = await startEngine({
    dataDir,
    onProgress: (line) => console.log(line),
    onFatal: (message) => fail(new StartupError(message)),
  });
  shutdown.add(engine);
  return engine.uri;
}

async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'EADDRINUSE'
        ? `Port ${port} on ${host} is in use. Stop what uses it, or choose another with PORT=4001.`
        : code === 'EACCES'
          ? `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`
          : `The server cannot listen on ${host}:${port} (${String(code)}). Check HOST and PORT.`;
    throw new StartupError(reason);
  }
}

/** Lets requests in flight finish; a connection that then stays open for a next one does not hold up the end. */
async function close(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS);
  await app.close().finally(() => clearInterval(sweep));
}

/** Where there is no administrator yet: how to become it. */
function explainOffer({ oneTimeToken }: { oneTimeToken: string }, { publicUrl }: Config): void {
  console.log(`
Nobody administers this installation yet. Within 72 hours, once:
  curl ${publicUrl}/api/v1/invitations/accept -H 'Content-Type: application/json' \\
    -d '{"token":"${oneTimeToken}","email":"you@example.org","name":"Your Name","password":"at least 12 characters"}'`);
}

function announce({ publicUrl, isDemo }: Config): void {
  console.log(`\nLodestone is ready at ${publicUrl} (API documentation at ${publicUrl}/api/docs).`);
  if (isDemo) console.log(`Demonstration accounts with their passwords: ${publicUrl}/api/v1/demo/accounts`);
}
