const MAX_WORDS = 400;

/** The words of a text for searching: lower case, without accents, each once. */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}-]+/gu) ?? [])].slice(0, MAX_WORDS);
}
