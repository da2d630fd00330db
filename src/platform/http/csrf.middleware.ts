import type { IncomingHttpHeaders } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemError } from '../errors';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that another site's page makes with the browser's cookie. Bearer tokens are not sent by
 * browsers on their own and need no check.
 */
export function refuseCrossSite(publicUrl: string): RequestHandler {
  return (request: Request, _: Response, next: NextFunction): void => {
    if (SAFE_METHODS.includes(request.method) || request.headers.authorization !== undefined) return next();
    if (isFromOwnSite(request.headers, publicUrl)) return next();
    throw new ProblemError(403, 'request.cross-site', 'This change comes from another site and was refused.');
  };
}

/**
 * Browsers say where a request comes from (`Sec-Fetch-Site`, else `Origin`); whoever says nothing is no
 * browser.
 */
export function isFromOwnSite(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  return origin === undefined || origin === new URL(publicUrl).origin || sameHost(origin, host);
}

const sameHost = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;
