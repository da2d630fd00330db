const MAX_WORDS = 400;

/** The words of a text: lower case, without accents, each once. */
export function allWordsIn(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}-]+/gu) ?? []);
}

/** The same for an index, which keeps the first 400. */
export const wordsIn = (text: string): string[] => [...allWordsIn(text)].slice(0, MAX_WORDS);
