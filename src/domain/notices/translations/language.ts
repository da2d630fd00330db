const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** BCP 47 codes that name no one language. */
const NO_LANGUAGE = ['und', 'mul', 'zxx', 'mis', 'root'];

/** NOTICE-27. A BCP 47 tag in its canonical form, such as `fr` or `zh-Hant`; null when it names no known language. */
export function canonicalLanguage(tag: string): string | null {
  try {
    const { language, baseName } = new Intl.Locale(tag);
    return NO_LANGUAGE.includes(language) || NAMES.of(language) === undefined ? null : baseName;
  } catch {
    return null;
  }
}
