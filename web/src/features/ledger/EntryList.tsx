import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entry } from '@domain/ledger/entry';
import classes from './EntryList.module.css';
import { EntryRow } from './EntryRow';

interface Shown {
  agreement: string;
  entries: Entry[];
  /** What is shown is what was asked for before. */
  isOld: boolean;
}

/** Entries in the order given. */
export function EntryList({ agreement, entries, isOld }: Shown) {
  const { t } = useTranslation('ledger');
  if (entries.length === 0) return <Text>{t('none')}</Text>;
  return (
    <ol className={classes.list} aria-busy={isOld}>
      {entries.map((entry) => (
        <li key={entry.seq} className={classes.item}>
          <EntryRow agreement={agreement} entry={entry} />
        </li>
      ))}
    </ol>
  );
}
