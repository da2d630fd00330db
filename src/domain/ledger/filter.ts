import { allWordsIn } from '../text/words';
import { canRead, type Reader } from './audience';
import type { Entry } from './entry';

/** What a reader looks for. */
export interface EntryFilter {
  /** Event types; `notice.*` stands for all of a kind; empty for every type. */
  types: string[];
  subject: string | null;
  /** Words that the entry must all have, as `allWordsIn` gives them. */
  words: string[];
}

export const isEmpty = ({ types, subject, words }: EntryFilter): boolean =>
  types.length === 0 && subject === null && words.length === 0;

/** LEDGER-11. Whether the filter finds this entry for this reader: never by what the reader may not see. */
export function finds({ types, subject, words }: EntryFilter, entry: Entry, reader: Reader): boolean {
  if (entry.audience === null || !canRead(reader, entry.audience)) return false;
  if (types.length > 0 && !types.some((type) => isOf(String(entry.type), type))) return false;
  if (subject !== null && entry.subject?.id !== subject) return false;
  if (words.length === 0) return true;
  const has = allWordsIn([entry.type, entry.subject?.id, ...textsIn(entry.payload)].join(' '));
  return words.every((word) => has.has(word));
}

const isOf = (type: string, wanted: string): boolean =>
  type === wanted || (wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1)));

/** Every text in a payload, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
