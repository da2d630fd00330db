import type { Head } from '@domain/ledger/chain';
import { hexOf } from './digests';

const ED25519 = 1;
const THREE_LINES = /^(\S+)\n([1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;
const SIGNATURE_LINE = /^— (\S+) ([A-Za-z0-9+/]{91}=)$/;
const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;

/** What a note says, and the signature under it; nobody has looked yet whether that is valid. */
export interface Checkpoint extends Head {
  origin: string;
  text: string;
  signature: Uint8Array<ArrayBuffer>;
}

/** `unknown`: this browser cannot check Ed25519. */
export type Signed = 'valid' | 'invalid' | 'unknown';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Reads a C2SP signed note that is a tlog-checkpoint; null for any other text. */
export function readCheckpoint(given: string): Checkpoint | null {
  const note = given.replaceAll('\r\n', '\n').trim() + '\n';
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const [, name, signature] = SIGNATURE_LINE.exec(note.slice(end + 1, -1)) ?? [];
  const [, origin, size, hash] = THREE_LINES.exec(text) ?? [];
  if (origin === undefined || origin !== name) return null;
  return {
    origin,
    seq: Number(size),
    hash: hexOf(bytesOf(String(hash))),
    text,
    signature: bytesOf(String(signature)),
  };
}

/** Whether one of these keys, in the text form of C2SP signed-note, signed the checkpoint. */
export async function checkSignature(checkpoint: Checkpoint, keys: string[]): Promise<Signed> {
  const { origin, text, signature } = checkpoint;
  const [id, sealed] = [signature.slice(0, 4), signature.slice(4)];
  for (const key of keys) {
    const [, name, keyId, encoded] = VERIFIER_KEY.exec(key) ?? [];
    if (name !== origin || keyId !== hexOf(id)) continue;
    const bytes = bytesOf(String(encoded));
    if (bytes[0] !== ED25519) continue;
    let imported: CryptoKey;
    try {
      imported = await crypto.subtle.importKey('raw', bytes.slice(1), 'Ed25519', false, ['verify']);
    } catch {
      return 'unknown';
    }
    if (await crypto.subtle.verify('Ed25519', imported, sealed, new TextEncoder().encode(text)))
      return 'valid';
  }
  return 'invalid';
}
