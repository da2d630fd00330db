import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key kept in a file of the data folder (mode 0600), `made` on first use; processes that start at once agree. */
export async function keptKey(dataDir: string, name: string, made: Buffer): Promise<string> {
  const file = join(dataDir, name);
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, made.toString('base64'), { flag: 'wx', mode: 0o600 }).catch(ignoreExisting);
  return readFile(file, 'utf8');
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
