import type { TFunction } from 'i18next';
import { languageName, momentText, partyName, quantityText } from './names';

type Values = Record<string, string | number>;
type Payload = Record<string, unknown>;

/** Fields that hold one of the agreement's own terms, which the catalogue translates. */
const TERMS = ['level', 'from', 'role', 'outcome', 'clock', 'to'];

/** What a payload puts into its sentence; nested content comes to the top. */
export function valuesOf(payload: Payload, t: TFunction<'events'>, language: string): Values {
  const { commitment, delivery, content, position, meeting, translation, party, code } = payload as Record<
    string,
    Payload | undefined
  >;
  const term = (word: unknown): string =>
    (t as (key: string, d: object) => string)(`term.${String(word)}`, { defaultValue: String(word) });
  const name = (party ?? code) as string | undefined | null;
  const flat: Payload = { ...payload, ...translation, ...meeting, ...content, ...position, ...commitment };
  const values = Object.fromEntries(
    Object.entries(flat).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  ) as Values;
  for (const field of TERMS) if (field in values) values[field] = term(values[field]);
  const quantity = (delivery ?? commitment)?.['quantity'] as { amount: string; unit: string } | undefined;
  const via = payload['via'];
  return {
    ...values,
    party: typeof name === 'string' ? partyName(name, language) : '',
    of: typeof name === 'string' ? t('of', { party: partyName(name, language) }) : '',
    late: payload['late'] === true || meeting?.['late'] === true ? t('late') : '',
    via: typeof via === 'string' && via !== 'portal' ? t('via', { via: term(via) }) : '',
    reason: values['reason'] === undefined ? '' : t('reason', { reason: values['reason'] }),
    status: term(commitment?.['status'] ?? payload['status']),
    stance: term(position?.['stance']),
    kind: term(commitment?.['kind']),
    quantity: quantity ? quantityText(quantity, language) : '',
    language: typeof values['language'] === 'string' ? languageName(values['language'], language) : '',
    dueAt: typeof values['dueAt'] === 'string' ? momentText(values['dueAt'], language) : '',
    fields: Object.keys((payload['changes'] as object | undefined) ?? {}).join(', '),
    attendance: ((meeting?.['attendance'] as string[] | undefined) ?? [])
      .map((present) => partyName(present, language))
      .join(', '),
  };
}
