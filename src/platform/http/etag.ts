import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { ProblemError } from '../errors';

/** Sends the `version` of what is answered as its strong ETag. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((body: unknown) => {
        if (typeof body === 'object' && body !== null && 'version' in body)
          response.set('ETag', `"${String(body.version)}"`);
        return body;
      }),
    );
  }
}

/** The version that a change was made against, from `If-Match`; null when the header is missing. */
export type ExpectedVersion = number | 'any' | null;

/** A parameter decorator documents its header on the method it stands in. */
const documented: ParameterDecorator = (target, key) => {
  const method = Object.getOwnPropertyDescriptor(target, key!)!;
  ApiHeader({ name: 'If-Match', required: true, description: 'The version this changes, such as "3".' })(
    target,
    key!,
    method,
  );
};

export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): ExpectedVersion =>
    expectedVersion(context.switchToHttp().getRequest<Request>()),
  [documented],
);

export function expectedVersion(request: Request): ExpectedVersion {
  const header = request.get('if-match')?.trim();
  if (header === undefined) return null;
  if (header === '*') return 'any';
  return Number(/^(?:W\/)?"?(\d{1,15})"?$/.exec(header)?.[1] ?? -1);
}

/** A change to a resource says which version it changes: 428 without, 412 when that is no longer the current one. */
export function assertVersion(expected: ExpectedVersion, current: number): void {
  if (expected === null) {
    throw new ProblemError(
      428,
      'version.required',
      `Send If-Match with the version you read, such as "${current}".`,
      { version: current },
    );
  }
  if (expected !== 'any' && expected !== current) {
    throw new ProblemError(
      412,
      'version.stale',
      `This is now at version ${current}. Read it again and decide whether your change still holds.`,
      { version: current },
      { ETag: `"${current}"` },
    );
  }
}
