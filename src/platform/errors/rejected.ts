import type { Rejection, Result } from '../../domain/result';

/** A rule's refusal on its way to the one place that answers it. */
export class Rejected extends Error {
  constructor(readonly rejection: Rejection) {
    super(`${rejection.code}: ${rejection.detail}`);
  }
}

/** The value, or the refusal thrown. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Rejected(result.rejection);
}
