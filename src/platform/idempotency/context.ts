import { AsyncLocalStorage } from 'node:async_hooks';

/** What a caller may send as `Idempotency-Key`. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/** The Idempotency-Key of the request being answered. */
export interface IdempotentRequest {
  /** Hash of caller, method, path and key. */
  id: string;
  bodyHash: string;
  /** The answer carries a secret, so it is not stored. */
  isSecret: boolean;
}

export const idempotentRequest = new AsyncLocalStorage<IdempotentRequest>();
