import { getAlpha2Codes, getName } from 'i18n-iso-countries';

/** The ISO 3166-1 alpha-2 codes of all countries. */
export const COUNTRIES: ReadonlySet<string> = new Set(Object.keys(getAlpha2Codes()));

/**
 * PARTY-3. The English name of a party by its code: ISO 3166-1 alpha-2, `EU`, or several joined by `+` that
 * act as one, such as `BE+LU`. Undefined when a part of the code is none of these.
 */
export function nameOf(code: string): string | undefined {
  const names = code.split('+').map((part) => (part === 'EU' ? 'European Union' : getName(part, 'en')));
  return names.includes(undefined) ? undefined : names.join(' and ');
}
