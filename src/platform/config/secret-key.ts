import { randomBytes } from 'node:crypto';
import type { Config } from './config';
import { keptKey } from './kept-key';

/** The configured key, or in development one made on first use and kept in the data folder (mode 0600). */
export async function loadSecretKey({
  secretKey,
  dataDir,
}: Pick<Config, 'secretKey' | 'dataDir'>): Promise<string> {
  return secretKey ?? keptKey(dataDir, 'secret.key', randomBytes(48));
}
