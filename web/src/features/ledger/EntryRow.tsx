import { useTranslation } from 'react-i18next';
import type { Entry } from '@domain/ledger/entry';
import { useSentence } from '../../events';
import classes from './EntryList.module.css';
import { EntryParts } from './EntryParts';
import { localTime, utcTime } from './times';

/** One entry in words; opened, with everything that its hash covers. */
export function EntryRow({ agreement, entry }: { agreement: string; entry: Entry }) {
  const { i18n } = useTranslation('ledger');
  const say = useSentence();
  const isWithheld = entry.type === null;
  return (
    <details>
      <summary className={classes.summary}>
        <span className={classes.seq}>{entry.seq}</span>
        <time className={classes.time} dateTime={entry.at} title={utcTime(entry.at, i18n.language)}>
          {localTime(entry.at, i18n.language)}
        </time>
        <span className={isWithheld ? `${classes.sentence} ${classes.withheld}` : classes.sentence}>
          {say(entry)}
          {entry.subject && ` · ${entry.subject.id}`}
        </span>
      </summary>
      <EntryParts agreement={agreement} entry={entry} />
    </details>
  );
}
