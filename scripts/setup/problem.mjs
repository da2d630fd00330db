/** Something the person at the terminal can put right; the message says what is wrong and how. */
export class Problem extends Error {}

/** Does the work; a problem ends the process with its sentence and no stack trace. */
export async function orExplain(work) {
  try {
    return await work();
  } catch (error) {
    const sentence = error instanceof Problem ? error.message : sentenceFor(error);
    if (!sentence) throw error;
    console.error(`\n${sentence}`);
    process.exit(1);
  }
}

function sentenceFor({ code, path }) {
  if (code === 'ENOSPC') return fullDisk;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path} cannot be written. Give this user the right to write in the project's folder, or use a copy of it elsewhere.`;
  }
}

export const fullDisk =
  'The disk is full. Set-up needs about 500 MB in the project folder: free some space and start again.';
