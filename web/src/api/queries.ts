import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { paths } from './schema';

interface Readable {
  parameters: { path?: unknown; query?: unknown };
  responses: { 200: { content: { 'application/json': unknown } } };
}

/** Addresses that answer a read, as the API's description writes them. */
export type ReadPath = { [P in keyof paths]: paths[P] extends { get: Readable } ? P : never }[keyof paths];

type Get<P extends ReadPath> = paths[P] extends { get: infer Operation extends Readable } ? Operation : never;

export type Answer<P extends ReadPath> = Get<P>['responses'][200]['content']['application/json'];
export type Params<P extends ReadPath> = Pick<Get<P>['parameters'], 'path' | 'query'>;

/** The name of a cached answer. The live layer finds by it which answers an entry makes stale. */
export type ReadKey = readonly [path: ReadPath, params: { path?: Record<string, unknown> }];

/** A read of the server, for `useQuery` and `useSuspenseQuery`. */
export const read = <P extends ReadPath>(path: P, params: Params<P>) =>
  queryOptions({
    queryKey: [path, params] as const,
    queryFn: ({ signal }) => fetchAnswer(path, params, signal),
  });

function fetchAnswer<P extends ReadPath>(
  path: P,
  params: Params<P>,
  signal: AbortSignal,
): Promise<Answer<P>> {
  const get = api.GET as (path: P, options: object) => Promise<{ data?: Answer<P> }>;
  return answerOf(get(path, { params, signal }));
}
