import { useTranslation } from 'react-i18next';
import type { Entry } from '@domain/ledger/entry';
import type { Shapes } from '../../api';
import { useSentence } from '../../events';
import { Instant, Section } from '../../ui';
import classes from './Timeline.module.css';

/** What happened, entry by entry of the ledger, the newest first. */
export function Timeline({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const say = useSentence();
  return (
    <Section title={t('timeline')}>
      <ol className={classes.list}>
        {notice.timeline?.toReversed().map((entry) => (
          <li key={entry.seq}>
            <span>
              <Instant at={entry.at} />
            </span>
            <span>{say(entry as unknown as Entry)}</span>
            <span>{t('entry', { seq: entry.seq })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
