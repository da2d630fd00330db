import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** Where the build of `web/` is, seen from the source as from the compiled server. */
const PAGES = join(__dirname, '../../../web/dist');

const ASSETS = '/assets/';
const YEAR_MILLISECONDS = 365 * 24 * 3_600_000;
const COMPRESSED = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof COMPRESSED;

/** A fresh number for each answer, by which a page allows its own style elements and no others. */
export function giveNonce(_: Request, response: Response, next: NextFunction): void {
  response.locals['nonce'] = randomBytes(16).toString('base64');
  next();
}

export const nonceOf = (response: object): string =>
  String((response as { locals?: Record<string, unknown> }).locals?.['nonce']);

/** Serves files that never change under their name, and one document for every address of a page. */
export function servePages(app: NestExpressApplication): void {
  const document = join(PAGES, 'index.html');
  if (!existsSync(document)) return;
  const html = readFileSync(document, 'utf8');
  app.use(preferCompressed);
  app.useStaticAssets(join(PAGES, 'assets'), {
    prefix: ASSETS,
    index: false,
    immutable: true,
    maxAge: YEAR_MILLISECONDS,
  });
  app.use((request: Request, response: Response, next: NextFunction): void => {
    if (!isForPage(request)) return next();
    const page = html.replaceAll('NONCE', nonceOf(response));
    response.set('Cache-Control', 'no-cache').type('html').send(page);
  });
}

/** A page may have any address that nothing else answers; its own address decides what it shows. */
const isForPage = ({ method, path, headers: { accept = '' } }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  accept.includes('text/html') &&
  !/^\/(api|assets|metrics|socket\.io)(\/|$)/.test(path);

/** Leads to the file that the build compressed, where there is one and the browser takes it. */
function preferCompressed(request: Request, response: Response, next: NextFunction): void {
  if (!request.path.startsWith(ASSETS)) return next();
  response.vary('Accept-Encoding');
  const fits = (encoding: Encoding): boolean =>
    Boolean(request.acceptsEncodings(encoding)) &&
    existsSync(join(PAGES, `${request.path}${COMPRESSED[encoding]}`));
  const encoding = (['br', 'gzip'] as const).find(fits);
  if (encoding !== undefined) {
    response.set('Content-Encoding', encoding).type(/\w+$/.exec(request.path)![0]);
    request.url = `${request.path}${COMPRESSED[encoding]}`;
  }
  next();
}
