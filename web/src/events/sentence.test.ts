import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import asyncapi from '../../../docs/asyncapi.json';
import type { Entry } from '@domain/ledger/entry';
import { events as en } from '../i18n/en/events';
import { events as fr } from '../i18n/fr/events';
import { sentence } from './sentence';

const i18n = createInstance({
  lng: 'en',
  resources: { en: { events: en }, fr: { events: fr } },
  interpolation: { escapeValue: false },
});
await i18n.init();

const said = (part: Partial<Entry>, language = 'en'): string =>
  sentence(
    { actor: { kind: 'person', id: 'u1', party: null }, ...part } as Entry,
    i18n.getFixedT(language, 'events'),
    language,
  );

it('says who did what, in the language of the reader', () => {
  const pledge: Partial<Entry> = {
    type: 'notice.commitment-made',
    payload: {
      party: 'JP',
      via: 'phone',
      commitment: {
        n: 1,
        status: 'pledged',
        kind: 'stock-release',
        quantity: { amount: '18125.5', unit: 't' },
      },
    },
  };
  expect(said(pledge)).toBe(
    'Japan commits 18,125.5 t, stock release (by telephone, recorded by the secretariat)',
  );
  expect(said(pledge, 'fr')).toMatch(/^Japon engage 18\s125,5 t, libération de stocks/);
  expect(said({ type: 'notice.escalated', payload: { from: 'watch', level: 'crisis' } })).toBe(
    'The secretariat raises the level from watch to crisis',
  );
  expect(said({ type: 'notice.acknowledged', payload: { party: 'EU', via: 'portal', late: true } })).toBe(
    'European Union acknowledges, late',
  );
});

it('names an event that has no sentence by its type, and says when an entry is withheld', () => {
  expect(said({ type: 'price.published' as Entry['type'], payload: { a: 1 } })).toBe(
    'The secretariat: price.published',
  );
  expect(said({ actor: null, type: null, payload: null })).toBe(en.withheld);
});

it('an erased payload still has its sentence, without what it said', () => {
  expect(said({ type: 'notice.resolved', payload: null })).toMatch(/^The secretariat resolves the notice/);
});

const types = JSON.stringify(asyncapi).match(/"(?:agreement|party|person|notice)\.[a-z-]+"/g) ?? [];

it.each([...new Set(types)].map((quoted) => JSON.parse(quoted) as string))('%s has its sentence', (type) => {
  for (const catalogue of [en, fr]) {
    const [noun, verb] = type.split('.') as [string, string];
    expect(Object.keys(catalogue.sentence[noun as keyof typeof en.sentence])).toContain(verb);
  }
});
