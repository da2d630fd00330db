import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../errors';
import { sha256 } from '../hash';

const REQUESTS = 600;
const SECONDS = 60;

/**
 * 600 requests a minute per session, per address for those without one; a conference hall shares an address,
 * which is why a session counts for itself.
 */
export function limitRate(): RequestHandler {
  const limiter = new RateLimiterMemory({ points: REQUESTS, duration: SECONDS });
  return (request: Request, response: Response, next: NextFunction): void => {
    limiter.consume(callerOf(request)).then(
      (state) => {
        response.set(headers(state));
        next();
      },
      (state: unknown) => {
        if (!(state instanceof RateLimiterRes)) return next(state);
        const seconds = Math.ceil(state.msBeforeNext / 1000);
        const wait = { ...headers(state), 'Retry-After': String(seconds) };
        next(new ProblemError(429, 'rate.limited', `Too many requests; try again in ${seconds} s.`, {}, wait));
      },
    );
  };
}

function callerOf({ headers: { authorization, cookie }, ip }: Request): string {
  const credential = authorization ?? /lodestone_session=([^;]+)/.exec(cookie ?? '')?.[1];
  return credential === undefined ? `address:${ip ?? ''}` : `session:${sha256(credential)}`;
}

const headers = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Record<string, string> => ({
  'RateLimit-Limit': String(REQUESTS),
  'RateLimit-Remaining': String(Math.max(0, remainingPoints)),
  'RateLimit-Reset': String(Math.ceil(msBeforeNext / 1000)),
});
