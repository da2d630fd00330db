import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../errors';
import { sha256 } from '../hash';

const SECONDS = 60;
const PER_SESSION = 600;
/** A conference hall shares an address; whoever invents sessions is held by it all the same. */
const PER_ADDRESS = 6_000;

/** Requests a minute, by session where there is one and by address in any case. */
export function limitRate(): RequestHandler {
  const bySession = new RateLimiterMemory({ points: PER_SESSION, duration: SECONDS, keyPrefix: 'session' });
  const byAddress = new RateLimiterMemory({ points: PER_ADDRESS, duration: SECONDS, keyPrefix: 'address' });
  const consume = async (request: Request): Promise<Record<string, string>> => {
    const address = await byAddress
      .consume(request.ip ?? '')
      .catch((state: unknown) => refuse(state, PER_ADDRESS));
    const session = credentialOf(request);
    if (session === undefined) return headers(address, PER_ADDRESS);
    return headers(
      await bySession.consume(sha256(session)).catch((state: unknown) => refuse(state, PER_SESSION)),
      PER_SESSION,
    );
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    consume(request).then((state) => {
      response.set(state);
      next();
    }, next);
  };
}

function refuse(state: unknown, limit: number): never {
  if (!(state instanceof RateLimiterRes)) throw state;
  const seconds = Math.ceil(state.msBeforeNext / 1000);
  const wait = { ...headers(state, limit), 'Retry-After': String(seconds) };
  throw new ProblemError(429, 'rate.limited', `Too many requests; try again in ${seconds} s.`, {}, wait);
}

const credentialOf = ({ headers: { authorization, cookie } }: Request): string | undefined =>
  authorization ?? /lodestone_session=([^;]+)/.exec(cookie ?? '')?.[1];

const headers = (
  { remainingPoints, msBeforeNext }: RateLimiterRes,
  limit: number,
): Record<string, string> => ({
  'RateLimit-Limit': String(limit),
  'RateLimit-Remaining': String(Math.max(0, remainingPoints)),
  'RateLimit-Reset': String(Math.ceil(msBeforeNext / 1000)),
});
