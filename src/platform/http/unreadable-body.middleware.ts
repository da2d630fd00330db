import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from '../errors';

const PROBLEMS: Record<string, [status: number, code: string, detail: string]> = {
  'entity.parse.failed': [400, 'request.not-json', 'The body is not valid JSON.'],
  'entity.too.large': [413, 'request.too-large', 'The body is larger than the limit of this installation.'],
  'encoding.unsupported': [415, 'request.encoding', 'This content encoding is not supported.'],
  'charset.unsupported': [415, 'request.charset', 'Send JSON as UTF-8.'],
};

/** Says what is wrong with a body that the parser could not read. */
export function explainUnreadableBody(error: unknown, _: Request, __: Response, next: NextFunction): void {
  if (!isParserError(error)) return next(error);
  const [status, code, detail] = PROBLEMS[error.type] ?? [
    400,
    'request.unreadable',
    'The body could not be read.',
  ];
  next(new ProblemError(status, code, detail));
}

const isParserError = (error: unknown): error is Error & { type: string } =>
  error instanceof Error && 'type' in error && typeof error.type === 'string';
