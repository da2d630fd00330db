import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Registry } from 'prom-client';
import type { Config } from '../config';
import { checkBody } from './body.middleware';
import { refuseCrossSite } from './csrf.middleware';
import { measureRequests } from './http.metrics';
import { giveNonce, nonceOf, servePages } from './pages';
import { limitRate } from './rate-limit.middleware';
import { explainUnreadableBody } from './unreadable-body.middleware';

const DOCS = '/api/docs';

/** Everything that stands before a route: identifiers, security headers, limits, the body. */
export function configureHttp(app: NestExpressApplication, config: Config): void {
  app.set('etag', false);
  app.set('trust proxy', config.isProduction ? 1 : false);
  app.disable('x-powered-by');
  app.use(measureRequests(app.get(Registry)));
  app.use(identify);
  app.use(DOCS, helmet());
  app.use(giveNonce);
  app.use(strictPolicy(config));
  app.use(compression());
  servePages(app);
  app.use('/api', neverCached);
  app.use('/api', refuseCrossSite(config.publicUrl));
  if (config.hasRateLimit) app.use('/api/v1', limitRate());
  app.useBodyParser('json', { limit: config.bodyLimitBytes, type: ['json', '+json'] });
  app.use('/api', explainUnreadableBody);
  app.use('/api', checkBody);
}

function strictPolicy(config: Config) {
  const strict = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        // The pages' component library writes style elements; each carries the number of this very answer.
        'style-src': ["'self'", (_: unknown, response: object) => `'nonce-${nonceOf(response)}'`],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
      },
    },
    strictTransportSecurity: config.isProduction,
  });
  return (request: Request, response: Response, next: NextFunction): void =>
    request.path.startsWith(DOCS) ? next() : strict(request, response, next);
}

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Every request has an id, the caller's own if it sent a usable one; logs and problems quote it. */
function identify(request: Request & { id?: unknown }, response: Response, next: NextFunction): void {
  const given = request.get('x-request-id');
  request.id = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
  response.set('X-Request-Id', String(request.id));
  next();
}

/**
 * Answers are for one reader at one moment. ETags count the owner's revisions only, so they serve `If-Match`
 * and must never turn a read into a 304.
 */
function neverCached(request: Request, response: Response, next: NextFunction): void {
  delete request.headers['if-none-match'];
  response.set('Cache-Control', 'no-store');
  next();
}
