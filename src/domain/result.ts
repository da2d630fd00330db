/** What kind of refusal this is; `platform/errors` maps each to one HTTP status. */
export type RejectionKind = 'not-found' | 'forbidden' | 'invalid' | 'conflict';

/** One thing wrong with the input, located by an RFC 6901 JSON pointer. */
export interface InputError {
  pointer: string;
  detail: string;
}

/** Why a command was refused. `code` is public and stable; `detail` names the thing and says what to do. */
export interface Rejection {
  kind: RejectionKind;
  code: string;
  detail: string;
  errors?: InputError[];
}

export type Result<T> = { ok: true; value: T } | { ok: false; rejection: Rejection };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

const reject =
  (kind: RejectionKind) =>
  (code: string, detail: string, errors?: InputError[]): { ok: false; rejection: Rejection } => ({
    ok: false,
    rejection: { kind, code, detail, ...(errors ? { errors } : {}) },
  });

/** The input breaks a rule (422). */
export const invalid = reject('invalid');
/** The state forbids it (409). */
export const conflict = reject('conflict');
/** It does not exist, or not for this reader (404). */
export const notFound = reject('not-found');
/** The role lacks the act (403). */
export const forbidden = reject('forbidden');
