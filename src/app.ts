import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { SystemClock, type Clock } from './platform/clock';
import type { Config } from './platform/config';
import { Database } from './platform/database';
import { configureHttp, openApiDocument, SocketAdapter } from './platform/http';
import { VERSION } from './version';

/** The whole application on a database, ready to listen or to be used from the command line. */
export async function createApp(
  config: Config,
  mongodbUri: string,
  clock: Clock = new SystemClock(),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, mongodbUri, clock), {
    bufferLogs: true,
    autoFlushLogs: false, // a failure to start is told in one sentence by whoever called
    abortOnError: false,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  configureHttp(app, config);
  app.useWebSocketAdapter(new SocketAdapter(app));
  const document = openApiDocument(app, VERSION);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json' });
  await app.get(Database).prepare();
  return app;
}
