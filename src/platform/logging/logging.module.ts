import type { IncomingMessage } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../config';

/** Never in a log, wherever they occur. */
const SECRETS = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["idempotency-key"]',
  'res.headers["set-cookie"]',
];

/** Structured logs, one JSON object a line, on standard error; `LOG_LEVEL` sets how much. */
export const loggingModule = (config: Pick<Config, 'logLevel'>) =>
  LoggerModule.forRoot({
    pinoHttp: [
      {
        level: config.logLevel,
        redact: SECRETS,
        genReqId: (request: IncomingMessage) => request.id,
        // Query strings can carry keys; the path is enough to find a request.
        serializers: {
          req: (request: { id: string; method: string; url: string }) => ({
            id: request.id,
            method: request.method,
            path: request.url.split('?')[0],
          }),
          res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        },
        customLogLevel: (_, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
      },
      process.stderr,
    ],
  });
