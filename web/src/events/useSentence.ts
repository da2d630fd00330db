import { useTranslation } from 'react-i18next';
import type { Entry } from '@domain/ledger/entry';
import { sentence } from './sentence';

/** Says entries in the reader's language. */
export function useSentence(): (entry: Entry) => string {
  const { t, i18n } = useTranslation('events');
  return (entry) => sentence(entry, t, i18n.language);
}
