import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps small secrets unreadable at rest: AES-256-GCM under a key derived (HKDF-SHA-256) from the installation's
 * secret key for one purpose. A sealed text is `v1.KEYID.DATA`; the key id tells after a change of the
 * installation's key which texts were sealed under the old one.
 */
export class SecretBox {
  readonly #key: Buffer;
  readonly keyId: string;

  constructor(secretKey: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secretKey, '', `lodestone/${purpose}`, 32));
    this.keyId = createHash('sha256').update(this.#key).digest('hex').slice(0, 8);
  }

  /** `owner` is bound in: a text moved to somebody else does not open. */
  seal(text: string, owner: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(Buffer.from(owner));
    const data = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v1.${this.keyId}.${data.toString('base64url')}`;
  }

  /** Null when it was sealed under another key, for another owner, or was changed. */
  open(sealed: string, owner: string): string | null {
    const [version, keyId, text = ''] = sealed.split('.');
    const data = Buffer.from(text, 'base64url');
    if (version !== 'v1' || keyId !== this.keyId || data.length < IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, data.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(data.subarray(-TAG_BYTES));
    try {
      const opened = [decipher.update(data.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    } catch {
      return null;
    }
  }
}
