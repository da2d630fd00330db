import { PSEUDO_LANGUAGES } from './pseudo';

/** What a reader may choose, each named in itself. */
export const LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'fr', name: 'Français' },
] as const;

export const KEPT_AS = 'lodestone.language';

const KNOWN: readonly string[] = [...LANGUAGES.map(({ tag }) => tag), ...PSEUDO_LANGUAGES];

/** The language chosen before, else the first of the browser's that there is, else English. */
export function preferredLanguage(kept: string | null, browser: readonly string[]): string {
  if (kept !== null && KNOWN.includes(kept)) return kept;
  const wanted = browser.map((tag) => tag.split('-')[0]!);
  return wanted.find((tag) => KNOWN.includes(tag)) ?? 'en';
}
