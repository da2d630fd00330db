import passport from 'passport';

/**
 * A passport strategy as a function of a request, of HTTP or of a socket: the person it admits, or null. Each
 * has a passport of its own, since the global one is shared by every application in the process.
 */
export function runStrategy<Request extends object, Admitted>(
  strategy: passport.Strategy,
): (request: Request) => Promise<Admitted | null> {
  const own = new passport.Passport();
  own.use('only', strategy);
  return (request) =>
    new Promise((resolve, reject) => {
      const done = (error: Error | null, admitted: Admitted | false): void =>
        error ? reject(error) : resolve(admitted || null);
      const run = own.authenticate('only', { session: false }, done) as (...args: unknown[]) => void;
      run(request, {}, reject);
    });
}
