import { STATUS_CODES } from 'node:http';
import type { InputError, RejectionKind } from '../../domain/result';

/** RFC 9457 problem details, with a stable `code` and, for bad input, `errors` by JSON pointer. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: InputError[];
  requestId?: string;
  /** The current version of a resource whose `If-Match` was stale. */
  version?: number;
}

export const STATUS_OF: Record<RejectionKind, number> = {
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
};

export function problem(
  status: number,
  code: string,
  detail: string,
  extra: Pick<Problem, 'errors' | 'version'> = {},
): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, code, ...extra };
}
