import { StartupError } from '../errors/startup-error';

/** Says why the embedded database cannot use its data folder, judged by its last words, with the ways out. */
export function folderFailure(dataDir: string, words: string[]): StartupError {
  const reason = words.join('\n');
  if (/ENOSPC|EDQUOT|No space left|quota exceeded/i.test(reason)) {
    return new StartupError(
      `The disk that holds the data folder ${dataDir} is full. Free some space, or set LODESTONE_DATA_DIR to a folder on another disk.`,
    );
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied|Read-only|Not a directory/i.test(reason)) {
    return new StartupError(
      `The data folder ${dataDir} cannot be written. Give this user the right to write there, or set LODESTONE_DATA_DIR to another folder.`,
    );
  }
  return new StartupError(
    `The embedded database cannot run on the data folder ${dataDir} (${words.at(-1) ?? 'it ended without a word'}). Set LODESTONE_DATA_DIR to another folder to start empty, or MONGODB_URI to a MongoDB replica set.`,
  );
}

/** A folder has one owner: who has it, and the ways out. */
export function folderInUse(dataDir: string, owner: number): StartupError {
  return new StartupError(
    `The data folder ${dataDir} is in use by another Lodestone server (process ${owner}). Stop it, or set LODESTONE_DATA_DIR to another folder.`,
  );
}
