import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import { keptKey } from './kept-key';

/** What stands before the seed of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/** An Ed25519 private key from 32 bytes in base64 or from PKCS #8 PEM; null for anything else. */
export function parseCheckpointKey(text: string): KeyObject | null {
  try {
    const key = text.startsWith('-----BEGIN') ? createPrivateKey(text) : fromSeed(text);
    return key?.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function fromSeed(text: string): KeyObject | null {
  const seed = Buffer.from(text, 'base64');
  if (seed.length !== SEED_BYTES || seed.toString('base64') !== text) return null;
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

/** The configured key, or in development one made on first use and kept in the data folder (mode 0600). */
export async function loadCheckpointKey({
  checkpointKey,
  dataDir,
}: {
  checkpointKey: string | null;
  dataDir: string;
}): Promise<KeyObject> {
  const text = checkpointKey ?? (await keptKey(dataDir, 'checkpoint.key', randomBytes(SEED_BYTES)));
  const key = parseCheckpointKey(text);
  if (!key) throw new Error('checkpoint.key in the data folder is no Ed25519 key; restore it from a backup.');
  return key;
}
