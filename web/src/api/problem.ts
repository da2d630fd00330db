import type { components } from './schema';

/** RFC 9457 problem details, as every refusal of the server. */
export type Problem = Omit<components['schemas']['ProblemDto'], 'requestId'> & { requestId?: string };

/** What a request fails with: a refusal in the server's words, or the network in ours. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** Status 0: no answer came; nobody knows whether the server got the request. */
export const unreachable: Problem = {
  type: 'about:blank',
  title: 'Unreachable',
  status: 0,
  code: 'network.unreachable',
  detail: 'The server cannot be reached just now.',
};

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { ...unreachable, status: 500, code: 'page.error', title: 'Error', detail: String(error) };
}

/** Reads the body of a refusal; a proxy in between may have sent something else than a problem. */
export function readProblem(body: unknown, status: number): Problem {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
  if (isProblem) return body as Problem;
  return {
    ...unreachable,
    status,
    code: 'http.error',
    title: 'Error',
    detail: `The server answered ${status}.`,
  };
}
