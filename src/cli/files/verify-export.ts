import { readFile } from 'node:fs/promises';
import { StartupError } from '../../platform/errors';
import { parseVerifierKey, type VerifierKey } from '../../platform/checkpoints';
import { EXIT } from '../exit-codes';
import { report } from '../report';
import { verifyFiles } from './verify-files';

/** Verifies an export with neither server nor database; the exit code says whether it holds. */
export async function verifyExport(
  folder: string,
  keyFile: string,
  { json }: { json?: boolean },
): Promise<void> {
  const verdict = await keysIn(keyFile)
    .then((keys) => verifyFiles(folder, keys))
    .catch(unreadable);
  if (!verdict.ok) process.exitCode = EXIT.chainBroken;
  const sentence = verdict.ok
    ? `The chain of ${verdict.agreement} holds: ${verdict.size} entries (${verdict.withheld} in part withheld or erased), ${verdict.checkpoints} signed checkpoints, head ${verdict.head.hash}.`
    : `The export does not hold at line ${verdict.line} of ${verdict.file}: ${verdict.reason}`;
  report(json, verdict, sentence);
}

/** One verifier key a line. */
async function keysIn(file: string): Promise<VerifierKey[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map((line) => parseVerifierKey(line.trim()));
  if (keys.length > 0 && keys.every((key) => key !== null)) return keys;
  throw new StartupError(`${file} must hold verifier keys, one a line: name+key id+base64.`);
}

function unreadable(error: NodeJS.ErrnoException): never {
  const { code, path } = error;
  if (code === undefined || path === undefined) throw error;
  throw new StartupError(
    `${path} cannot be read (${code}). Name the folder of an export and a file of keys.`,
  );
}
