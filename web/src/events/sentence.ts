import type { TFunction } from 'i18next';
import type { Actor } from '@domain/ledger/actor';
import type { Entry } from '@domain/ledger/entry';
import { partyName } from './names';
import { valuesOf } from './values';

/**
 * What an entry says, in one sentence. An event without a sentence of its own is named by its type; a redacted entry
 * says that it is one.
 */
export function sentence(entry: Entry, t: TFunction<'events'>, language: string): string {
  const { actor, type, payload } = entry;
  if (actor === null || type === null) return t('withheld');
  const by = actorName(actor, t, language);
  const values = payload === null ? {} : valuesOf(payload as Record<string, unknown>, t, language);
  const say = t as (key: string, values: object) => string;
  return say(`sentence.${type}`, { ...values, by, defaultValue: t('unknown', { by, type }) });
}

/** For whom somebody acted: a party, the secretariat, a clock of the agreement. */
export function actorName({ kind, party }: Actor, t: TFunction<'events'>, language: string): string {
  if (kind !== 'person') return t(kind);
  return party === null ? t('secretariat') : partyName(party, language);
}
