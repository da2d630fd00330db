import {
  Catch,
  HttpException,
  Logger,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseAway } from './database-away';
import { noRoute } from './no-route';
import { ProblemError } from './problem-error';
import { problem, STATUS_OF, type Problem } from './problem';
import { Rejected } from './rejected';

/** The one place where an error becomes an answer. A user's mistake is a 4xx with words; the rest a logged 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request & { id: string }>();
    const requestId = request.id;
    const error = thrown instanceof NotFoundException ? noRoute(request) : thrown;
    const answer = toProblem(error);
    if (answer.status >= 500) this.#logger.error({ err: error, requestId });
    if (response.headersSent) return void response.end();
    if (error instanceof ProblemError) response.set(error.headers);
    if (answer.status === 401) response.set('WWW-Authenticate', 'Bearer');
    response
      .status(answer.status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify({ ...answer, requestId }));
  }
}

/** What a caller is told about an error, over HTTP and sockets alike. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof Rejected) {
    const { kind, code, detail, errors } = error.rejection;
    return problem(STATUS_OF[kind], code, detail, errors ? { errors } : {});
  }
  if (error instanceof HttpException) {
    return problem(error.getStatus(), 'request.refused', 'The request could not be read.');
  }
  if (isDatabaseAway(error)) {
    return problem(
      503,
      'database.unavailable',
      'The database cannot be reached just now; try again in a moment.',
    );
  }
  return problem(
    500,
    'server.error',
    'Something broke on our side. Quote the request id when you report it.',
  );
}
