import { describe, expect, it } from 'vitest';
import { english, loadCatalogue } from './catalogues';
import { preferredLanguage } from './language';
import { pseudo, type Catalogue } from './pseudo';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Keys with what i18next fills in, plural forms taken together: languages differ in how many they have. */
function shapeOf(catalogue: Catalogue, under = ''): string[] {
  const keys = Object.entries(catalogue).flatMap(([key, value]) => {
    const path = `${under}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`;
    if (typeof value !== 'string') return shapeOf(value, `${path}.`);
    return `${path} ${[...value.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join(' ')}`;
  });
  return [...new Set(keys)].sort();
}

const keysOf = (catalogue: Catalogue) => new Set(shapeOf(catalogue).map((line) => line.split(' ')[0]!));

describe('the catalogues', () => {
  it.each(Object.keys(english))('%s is the same in French as in English', async (namespace) => {
    expect(shapeOf(await loadCatalogue('fr', namespace))).toEqual(shapeOf(english[namespace]!));
  });

  it('have every key that a screen names', () => {
    const missing = Object.entries(sources).flatMap(([file, source]) => {
      const namespaces = [...source.matchAll(/useTranslation\('(\w+)'\)/g)].map(([, name]) => name!);
      if (namespaces.length !== 1) return [];
      const known = keysOf(english[namespaces[0]!] ?? {});
      return [...source.matchAll(/\bt\('([\w.-]+)'/g)]
        .filter(([, key]) => !known.has(key!))
        .map(([, key]) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('a pseudo-language keeps what is filled in, and is longer', () => {
    const { text } = pseudo({ text: 'Sign in as {{name}}' }, 'en-XA');
    expect(text).toMatch(/^\[Šígñ íñ áš \{\{name\}\}~+\]$/);
    expect(pseudo({ text: '{{n}} left' }, 'ar-XB')['text']).toBe('{{n}}\u202E left\u202C');
  });
});

describe('the language at first', () => {
  it.each([
    ['fr', ['en-GB'], 'fr'],
    [null, ['de-AT', 'fr-CA', 'en'], 'fr'],
    [null, ['ja'], 'en'],
    ['xx', ['fr'], 'fr'],
  ])('kept %s, browser %j: %s', (kept, browser, language) => {
    expect(preferredLanguage(kept, browser)).toBe(language);
  });
});
