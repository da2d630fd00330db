import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app';
import { seedDemo } from './demo/seed-demo';
import { AdministratorsService } from './modules/people';
import { loadConfig, type Config } from './platform/config';
import { startEngine } from './platform/embedded';
import { StartupError } from './platform/errors';

/** Starts the server and runs it until it is told to stop; every way to fail ends in one clear sentence. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (code: number): Promise<never> => {
    for (const part of started.splice(0).reverse()) await part.stop().catch(() => undefined);
    process.exit(code);
  };
  const fail = (message: string): Promise<never> => {
    console.error(`\n${message}`);
    return stop(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  try {
    const config = loadConfig(env);
    const uri = config.mongodbUri ?? (await startEmbedded(config, started, fail));
    const app = await createApp(config, uri);
    started.push({ stop: () => app.close() });
    if (config.isDemo) await seedDemo(app, (line) => console.log(line));
    const offer = await app.get(AdministratorsService).ensureAdministrator();
    await listen(app, config);
    if (offer) explain(offer, config);
    console.log(
      `\nLodestone is ready at ${config.publicUrl} (API documentation at ${config.publicUrl}/api/docs).`,
    );
  } catch (error) {
    if (error instanceof StartupError) await fail(error.message);
    throw error;
  }
}

async function startEmbedded(
  config: Config,
  started: { stop(): Promise<void> }[],
  fail: (message: string) => Promise<never>,
): Promise<string> {
  const engine = await startEngine({
    dataDir: config.dataDir,
    onProgress: (line) => console.log(line),
    onFatal: (message) => void fail(message),
  });
  started.push(engine);
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

/** Where there is no administrator yet: how to become it. */
function explain({ oneTimeToken }: { oneTimeToken: string }, { publicUrl }: Config): void {
  console.log(`
Nobody administers this installation yet. Within 72 hours, once:
  curl ${publicUrl}/api/v1/invitations/accept -H 'Content-Type: application/json' \\
    -d '{"token":"${oneTimeToken}","email":"you@example.org","name":"Your Name","password":"at least 12 characters"}'`);
}
