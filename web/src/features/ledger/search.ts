/** What the address of the explorer says: the filters, and where the page begins. */
export interface LedgerSearch {
  types?: string;
  subject?: string;
  q?: string;
  before?: number;
  after?: number;
}

type Given = Partial<Record<keyof LedgerSearch, unknown>>;

/** What cannot be a filter or a number is left out. */
export function readSearch({ types, subject, q, before, after }: Given): LedgerSearch {
  return {
    ...(typeof types === 'string' && /^[a-z][a-z*.,-]{0,300}$/.test(types) && { types }),
    ...(typeof subject === 'string' && subject !== '' && { subject: subject.slice(0, 100) }),
    ...((typeof q === 'string' || typeof q === 'number') &&
      /[\p{L}\p{N}]/u.test(String(q)) && { q: String(q).slice(0, 200) }),
    ...(isNumber(before) && { before }),
    ...(isNumber(after) && { after }),
  };
}

const isNumber = (given: unknown): given is number => Number.isSafeInteger(given) && Number(given) >= 0;
