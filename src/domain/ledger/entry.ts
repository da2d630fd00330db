import canonicalize from 'canonicalize';
import type { Instant } from '../calendar/instant';
import type { Actor, Subject } from './actor';
import type { Audience } from './audience';
import type { EventType } from './events';

/** One thing that happened, as the interface fixes it: numbered, hash-linked, salted twice. */
export interface Entry<T extends EventType = EventType> {
  agreement: string;
  seq: number;
  at: Instant;
  actor: Actor | null;
  type: T | null;
  subject: Subject | null;
  audience: Audience | null;
  payload: unknown;
  format: 1;
  headerSalt: string | null;
  payloadSalt: string | null;
  headerHash: string;
  payloadHash: string;
  prevHash: string;
  hash: string;
}

/** SHA-256 of UTF-8 text as 64 lower-case hexadecimal digits; each platform brings its own. */
export type Sha256 = (text: string) => string;

export const GENESIS_HASH = '0'.repeat(64);

/** RFC 8785 canonical JSON. The value must be JSON with well-formed Unicode. */
export const canonicalJson = (value: object): string => canonicalize(value) ?? 'null';

/** LEDGER-2. The text whose SHA-256 is the header hash. */
export function headerText(header: {
  actor: Actor;
  type: string;
  subject: Subject;
  audience: Audience;
  salt: string;
}): string {
  return canonicalJson(header);
}

/** LEDGER-3. The text whose SHA-256 is the payload hash. */
export function payloadText(payload: unknown, salt: string): string {
  return canonicalJson({ payload, salt });
}

/** LEDGER-4. The entry's hash: over number, time, the two hashes and the entry before. */
export function entryHash(
  entry: Pick<Entry, 'agreement' | 'seq' | 'at' | 'headerHash' | 'payloadHash' | 'prevHash'>,
  sha256: Sha256,
): string {
  const { agreement, seq, at, headerHash, payloadHash, prevHash } = entry;
  return sha256(canonicalJson({ format: 1, agreement, seq, at, headerHash, payloadHash, prevHash }));
}

/** LEDGER-5. What a reader without the right gets: the number, the time and the hashes, never the content. */
export function redact(entry: Entry): Entry {
  return {
    ...entry,
    actor: null,
    type: null,
    subject: null,
    audience: null,
    payload: null,
    headerSalt: null,
    payloadSalt: null,
  };
}
