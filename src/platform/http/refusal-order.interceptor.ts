import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Request } from 'express';
import { catchError, from, switchMap, type Observable } from 'rxjs';
import type { AccessRequest, Acting } from '../access';
import { ProblemError } from '../errors';
import { expectedVersion, type ExpectedVersion } from './etag';

/** Knows whether the subject of a route is there for this reader, and at which version. */
export interface SubjectOfRoute {
  /** Throws what comes before a complaint about the shape: 404 not visible, 428 or 412 the version. */
  assertAddressable(acting: Acting, params: Record<string, string>, expected: ExpectedVersion): Promise<void>;
}

/**
 * A body is checked before its handler runs, yet a reader who may not see the subject must get 404 and a
 * stale change 412, whatever the body. So when the shape is refused, the subject that the route names by
 * `param` is asked first.
 */
export const refusesInOrder = (subject: Type<SubjectOfRoute>, param: string): Type<NestInterceptor> => {
  @Injectable()
  class RefusalOrder implements NestInterceptor {
    constructor(private readonly modules: ModuleRef) {}

    intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
      const request = context.switchToHttp().getRequest<Request & AccessRequest>();
      return next.handle().pipe(
        catchError((error: unknown) => {
          const { acting } = request;
          const params = request.params as Record<string, string>;
          const isShape = error instanceof ProblemError && error.problem.status === 400;
          if (!isShape || !acting || params[param] === undefined) throw error;
          const known = this.modules.get(subject, { strict: false });
          return from(known.assertAddressable(acting, params, expectedVersion(request))).pipe(
            switchMap(() => {
              throw error;
            }),
          );
        }),
      );
    }
  }
  return RefusalOrder;
};
