/** Languages made from English, by which one sees what is not in a catalogue, too narrow, or on the wrong side. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const;
export type PseudoLanguage = (typeof PSEUDO_LANGUAGES)[number];

export type Catalogue = { readonly [key: string]: string | Catalogue };

const ACCENTED: Record<string, string> = Object.fromEntries(
  [...'aeiouyAEIOUYcnsCNS'].map((letter, i) => [letter, [...'áéíóúýÁÉÍÓÚÝçñšÇÑŠ'][i]!]),
);

/** What i18next fills in or nests stays as it is. */
const PARTS = /(\{\{.*?\}\}|\$t\(.*?\))/;

const RIGHT_TO_LEFT = '\u202E';
const END = '\u202C';
const LONGER_BY = 0.3;

function accented(text: string): string {
  const words = text
    .split(PARTS)
    .map((part) =>
      PARTS.test(part) ? part : part.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter),
    )
    .join('');
  return `[${words}${'~'.repeat(Math.ceil(text.length * LONGER_BY))}]`;
}

const mirrored = (text: string): string =>
  text
    .split(PARTS)
    .map((part) => (PARTS.test(part) || part === '' ? part : `${RIGHT_TO_LEFT}${part}${END}`))
    .join('');

/** An English catalogue as a pseudo-language would have it. */
export function pseudo(english: Catalogue, language: PseudoLanguage): Catalogue {
  const change = language === 'en-XA' ? accented : mirrored;
  const walk = (part: Catalogue): Catalogue =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        typeof value === 'string' ? change(value) : walk(value),
      ]),
    );
  return walk(english);
}
