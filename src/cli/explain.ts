import { Rejected, StartupError } from '../platform/errors';

const FULL = ['ENOSPC', 'EDQUOT'];
const UNUSABLE = ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT'];

/** The one sentence that the terminal shows: what is wrong and what to do. A defect says how to see more. */
export function explain(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  if (error instanceof Rejected) return error.rejection.detail;
  const { code = '', path = '', message, stack } = error as NodeJS.ErrnoException;
  if (FULL.includes(code)) return 'The disk is full. Free some space and try again.';
  if (UNUSABLE.includes(code))
    return `${path} cannot be written (${code}). Give this user the right, or choose another place.`;
  if (process.env['LOG_LEVEL'] === 'debug') return String(stack);
  return `Lodestone broke: ${message}. Run it again with LOG_LEVEL=debug to see more.`;
}
