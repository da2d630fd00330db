import type { Instant } from '../calendar/instant';
import { entryHash, GENESIS_HASH, headerText, payloadText, type Entry, type Sha256 } from './entry';

/** Where a verified chain ends. */
export interface Head {
  seq: number;
  hash: string;
}

export interface ChainState extends Head {
  at: Instant | null;
}

export type Verdict = { ok: true; state: ChainState } | { ok: false; at: number; reason: string };

export const START: ChainState = { seq: 0, hash: GENESIS_HASH, at: null };

/**
 * LEDGER-6. Checks one entry against the chain so far. A redacted or erased part keeps its hash and is
 * skipped; everything that is present must match.
 */
export function follow(state: ChainState, entry: Entry, agreement: string, sha256: Sha256): Verdict {
  const fail = (reason: string): Verdict => ({ ok: false, at: state.seq + 1, reason });
  if (entry.agreement !== agreement) return fail(`The entry belongs to ${entry.agreement}.`);
  if (entry.seq !== state.seq + 1) return fail(`Entry ${state.seq + 1} is missing; ${entry.seq} follows.`);
  if (entry.format !== 1) return fail('The entry has an unknown format.');
  if (entry.prevHash !== state.hash) return fail('prevHash is not the hash of the entry before.');
  if (state.at !== null && entry.at < state.at) return fail('The time is before that of the entry before.');
  if (entry.hash !== entryHash(entry, sha256)) return fail('The hash does not match number, time and parts.');
  const header = headerOf(entry);
  if (header === 'partial') return fail('The header is disclosed in part only.');
  if (header && sha256(headerText(header)) !== entry.headerHash) {
    return fail('The header (actor, type, subject, audience) does not match its hash.');
  }
  if (entry.payloadSalt === null && entry.payload !== null) return fail('The payload has no salt.');
  if (
    entry.payloadSalt !== null &&
    sha256(payloadText(entry.payload, entry.payloadSalt)) !== entry.payloadHash
  ) {
    return fail('The payload does not match its hash.');
  }
  return { ok: true, state: { seq: entry.seq, hash: entry.hash, at: entry.at } };
}

function headerOf({ actor, type, subject, audience, headerSalt }: Entry) {
  const parts = [actor, type, subject, audience, headerSalt];
  if (parts.every((part) => part === null)) return null;
  if (actor === null || type === null || subject === null || audience === null || headerSalt === null) {
    return 'partial' as const;
  }
  return { actor, type, subject, audience, salt: headerSalt };
}
