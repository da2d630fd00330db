/** One place where two documents differ: a JSON pointer, and what stands there in each; absent is undefined. */
export interface Difference {
  pointer: string;
  from: unknown;
  to: unknown;
}

/** CHARTER-9. Where two charters differ, leaf by leaf, in the order of the first and then of the second. */
export function diff(from: unknown, to: unknown, pointer = ''): Difference[] {
  if (!isContainer(from) || !isContainer(to) || Array.isArray(from) !== Array.isArray(to)) {
    return from === to ? [] : [{ pointer, from, to }];
  }
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap((key) => diff(own(from, key), own(to, key), `${pointer}/${escape(key)}`));
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const own = (container: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(container, key) ? container[key] : undefined;

/** RFC 6901. */
const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
