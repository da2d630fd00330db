import type { KeyObject } from 'node:crypto';
import type { Head } from '../../domain/ledger/chain';
import { openNote, signNote, type VerifierKey } from './signed-note';

const THREE_LINES = /^(\S+)\n([1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;

/** Where a chain ended, as its keeper signed it. */
export interface Checkpoint extends Head {
  origin: string;
}

/** Which chain of which installation: also the name of the key that signs it. */
export const originOf = (publicUrl: string, agreement: string): string =>
  `${new URL(publicUrl).host}/${agreement}`;

/**
 * LEDGER-9. Origin, number of entries and the hash of the last, in the text form of C2SP tlog-checkpoint, signed with
 * Ed25519 as a C2SP signed note. The ledger is a hash chain, no Merkle tree: what stands where a root hash would is
 * the hash of the last entry, which binds every entry before it.
 */
export function signCheckpoint(origin: string, { seq, hash }: Head, key: KeyObject): string {
  return signNote(`${origin}\n${seq}\n${Buffer.from(hash, 'hex').toString('base64')}\n`, origin, key);
}

/** What a signed checkpoint says; null unless one of these keys signed exactly that, under the name of its origin. */
export function openCheckpoint(note: string, keys: VerifierKey[]): Checkpoint | null {
  const opened = openNote(note, keys);
  const [, origin, size, encoded] = THREE_LINES.exec(opened?.text ?? '') ?? [];
  if (origin === undefined || origin !== opened?.name) return null;
  const hash = Buffer.from(String(encoded), 'base64');
  if (hash.toString('base64') !== encoded) return null;
  return { origin, seq: Number(size), hash: hash.toString('hex') };
}
