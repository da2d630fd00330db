import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** How signed notes number Ed25519. */
const ED25519 = 1;
const SIGNATURE_LINE = /^— (\S+) ([A-Za-z0-9+/]{91}=)$/;
const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;
const PUBLIC_KEY_BYTES = 32;

/** A public key with the name under which it signs. */
export interface VerifierKey {
  name: string;
  publicKey: Buffer;
}

const publicBytes = (key: KeyObject): Buffer =>
  Buffer.from(String(createPublicKey(key).export({ format: 'jwk' }).x), 'base64url');

/** The first four bytes of SHA-256 over name, line feed, algorithm and key, as C2SP signed-note has it. */
const keyId = ({ name, publicKey }: VerifierKey): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([ED25519]))
    .update(publicKey)
    .digest()
    .subarray(0, 4);

/** `name+key id+base64`, the text form in which signed notes hand on public keys. */
export function verifierKeyText(name: string, key: KeyObject): string {
  const publicKey = publicBytes(key);
  const encoded = Buffer.concat([Buffer.from([ED25519]), publicKey]).toString('base64');
  return `${name}+${keyId({ name, publicKey }).toString('hex')}+${encoded}`;
}

/** Null for anything that is not the text form of an Ed25519 verifier key. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const [, name, id, encoded] = VERIFIER_KEY.exec(text) ?? [];
  if (name === undefined) return null;
  const bytes = Buffer.from(String(encoded), 'base64');
  const key = { name, publicKey: bytes.subarray(1) };
  const isKey = bytes[0] === ED25519 && key.publicKey.length === PUBLIC_KEY_BYTES;
  return isKey && keyId(key).toString('hex') === id ? key : null;
}

/** `text`, which ends with a line feed, with the signature of `name`. */
export function signNote(text: string, name: string, key: KeyObject): string {
  const id = keyId({ name, publicKey: publicBytes(key) });
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64');
  return `${text}\n— ${name} ${signature}\n`;
}

/** The text of a note that carries one valid signature, by one of these keys; null for any other. */
export function openNote(note: string, keys: VerifierKey[]): { text: string; name: string } | null {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const [, name, encoded] = SIGNATURE_LINE.exec(note.slice(end + 1, -1)) ?? [];
  if (end === 0 || name === undefined || !note.endsWith('\n')) return null;
  const bytes = Buffer.from(String(encoded), 'base64');
  if (bytes.toString('base64') !== encoded) return null;
  const isValid = keys.some(
    (key) =>
      key.name === name &&
      keyId(key).equals(bytes.subarray(0, 4)) &&
      verify(null, Buffer.from(text), keyObject(key), bytes.subarray(4)),
  );
  return isValid ? { text, name } : null;
}

const keyObject = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  });
