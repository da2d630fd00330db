import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemError } from '../errors';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that another site's page makes with the browser's cookie. Browsers say where a request
 * comes from (`Sec-Fetch-Site`, else `Origin`); whoever says nothing is no browser. Bearer tokens are not sent
 * by browsers on their own and need no check.
 */
export function refuseCrossSite(publicUrl: string): RequestHandler {
  const ownOrigin = new URL(publicUrl).origin;
  return (request: Request, _: Response, next: NextFunction): void => {
    if (SAFE_METHODS.includes(request.method) || request.headers.authorization !== undefined) return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const isOwn =
      site !== undefined
        ? site === 'same-origin' || site === 'none'
        : origin === undefined || origin === ownOrigin || sameHost(origin, request.get('host'));
    if (isOwn) return next();
    throw new ProblemError(403, 'request.cross-site', 'This change comes from another site and was refused.');
  };
}

const sameHost = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;
