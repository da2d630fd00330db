import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { sha256 } from '../../../platform/hash';

const PERIOD_SECONDS = 30;
const RECOVERY_CODES = 10;

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Lodestone', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

/** For authenticator apps. */
export const uriOf = (secret: string, email: string): string => totp(secret, email).toString();

/** PEOPLE-25. The time step to which a code belongs, at most one away from now; null when it belongs to none. */
export function stepOf(secret: string, code: string, milliseconds: number): number | null {
  const away = totp(secret, '').validate({ token: code, timestamp: milliseconds, window: 1 });
  return away === null ? null : Math.floor(milliseconds / 1000 / PERIOD_SECONDS) + away;
}

/** Such as `k7d2-mp3x-9qab-cd2e`: 80 random bits, from 32 letters and digits that are not mistaken for others. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const text = Array.from(randomBytes(16), (byte) => LETTERS[byte % LETTERS.length]).join('');
    return text.replace(/.{4}(?=.)/g, '$&-');
  });

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** As stored: a recovery code is random enough not to be guessed from its hash. */
export const hashOf = (person: string, code: string): string =>
  sha256(`${person}/${code.trim().toLowerCase()}`);
