import type { Request } from 'express';
import { ProblemError } from './problem-error';

/** What the router of Express 5 keeps for each route; it has no public way to ask for it. */
interface Layer {
  route?: { methods: Record<string, boolean> };
  match(path: string): boolean;
}

/** 405 with `Allow` where other methods have a route, 404 where nothing has. */
export function noRoute({ app, method, path }: Request): ProblemError {
  const { stack } = app.router as unknown as { stack: Layer[] };
  const methods = stack
    .filter((layer) => layer.match(path))
    .map(({ route }) => Object.keys(route?.methods ?? {}))
    .filter((names) => !names.includes('trace')) // middleware for every method
    .flatMap((names) => names.map((name) => name.toUpperCase()));
  if (methods.length === 0 || methods.includes(method)) {
    return new ProblemError(
      404,
      'route.unknown',
      'There is nothing at this address; see /api/docs for what there is.',
    );
  }
  const allow = [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort().join(', ');
  return new ProblemError(
    405,
    'route.method',
    `${method} is not possible at this address; use ${allow}.`,
    {},
    { Allow: allow },
  );
}
