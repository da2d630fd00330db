import { problem, type Problem } from './problem';

/** A refusal of the transport itself: shape, rate, precondition. Rules use `Rejected`. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(
    status: number,
    code: string,
    detail: string,
    extra: Pick<Problem, 'errors' | 'version'> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.problem = problem(status, code, detail, extra);
  }
}

/** 400: the request does not have the documented shape. */
export const badShape = (errors: { pointer: string; detail: string }[]): ProblemError =>
  new ProblemError(400, 'request.invalid', 'The request does not have the documented shape; see "errors".', {
    errors,
  });
