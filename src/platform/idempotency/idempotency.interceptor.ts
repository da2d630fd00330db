import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, finalize, from, Observable, of, switchMap } from 'rxjs';
import { canonicalJson } from '../../domain/ledger/entry';
import { Clock } from '../clock';
import { ProblemError } from '../errors';
import { sha256 } from '../hash';
import { IDEMPOTENCY_KEY, idempotentRequest, type IdempotentRequest } from './context';
import { IdempotencyRepository } from './idempotency.repository';
import type { AnswerRecord } from './idempotency.schema';

const SECRET_ANSWER = 'secret-answer';
/** The answer carries a secret: it is never stored, and a repeat with the same key is refused (409). */
export const SecretAnswer = (): MethodDecorator => SetMetadata(SECRET_ANSWER, true);

interface Caller {
  principal?: { id: string };
  acting?: { role: string; party: string | null };
}

/** `Idempotency-Key` on every POST: the same key and body give the first answer again, for 24 hours. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  readonly #running = new Set<string>();

  constructor(
    private readonly answers: IdempotencyRepository,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & Caller>();
    const key = request.get('idempotency-key');
    if (request.method !== 'POST' || key === undefined || !request.principal) return next.handle();
    if (!IDEMPOTENCY_KEY.test(key)) {
      throw new ProblemError(
        400,
        'idempotency.key-invalid',
        'Idempotency-Key must be 1 to 200 visible ASCII characters.',
      );
    }
    const keyed: IdempotentRequest = {
      id: sha256(canonicalJson([...callerOf(request), request.method, request.path, key])),
      bodyHash: sha256(canonicalJson((request.body as object | undefined) ?? {})),
      isSecret: this.reflector.get<boolean | undefined>(SECRET_ANSWER, context.getHandler()) ?? false,
    };
    if (this.#running.has(keyed.id)) {
      throw new ProblemError(
        409,
        'idempotency.running',
        'The first request with this Idempotency-Key is still running.',
      );
    }
    this.#running.add(keyed.id);
    const repeat = (answer: AnswerRecord): Observable<unknown> =>
      of(this.#answerAgain(context, keyed, answer));
    const first = new Observable((subscriber) =>
      idempotentRequest.run(keyed, () => next.handle().subscribe(subscriber)),
    ).pipe(
      // Another process may have answered the same key in the meantime.
      catchError((error: unknown) =>
        from(this.#find(keyed)).pipe(
          switchMap((answer) => {
            if (!answer) throw error;
            return repeat(answer);
          }),
        ),
      ),
    );
    return from(this.#find(keyed)).pipe(
      switchMap((answer) => (answer ? repeat(answer) : first)),
      finalize(() => this.#running.delete(keyed.id)),
    );
  }

  #find(keyed: IdempotentRequest): Promise<AnswerRecord | null> {
    return this.answers.find(keyed.id, this.clock.milliseconds());
  }

  #answerAgain(
    context: ExecutionContext,
    keyed: IdempotentRequest,
    { bodyHash, answer }: AnswerRecord,
  ): unknown {
    if (bodyHash !== keyed.bodyHash) {
      throw new ProblemError(
        422,
        'idempotency.key-reused',
        'This Idempotency-Key was used with another body.',
      );
    }
    if (answer === null) {
      throw new ProblemError(
        409,
        'idempotency.answer-not-kept',
        'This was done; its answer carried a secret and was not kept.',
      );
    }
    const status = this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) ?? 201;
    context.switchToHttp().getResponse<Response>().status(status).set('Idempotency-Replayed', 'true');
    return JSON.parse(answer);
  }
}

/** The person in the seat of the moment: an answer given in one seat is not for the same person in another. */
const callerOf = ({ principal, acting }: Caller): (string | null)[] => [
  principal?.id ?? null,
  acting?.role ?? null,
  acting?.party ?? null,
];
