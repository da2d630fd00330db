import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Entry } from '@domain/ledger/entry';
import { useSentence } from '../../events';
import { Instant, Section } from '../../ui';
import { recentEntries } from './queries';
import classes from './SituationRoom.module.css';

/** What happened last, in words. */
export function RecentEntries({ agreement }: { agreement: string }) {
  const { t } = useTranslation('situationRoom');
  const say = useSentence();
  const { data } = useSuspenseQuery(recentEntries(agreement));
  return (
    <Section title={t('recent')}>
      <ol className={classes.list} reversed>
        {data.map((entry) => (
          <li key={entry.seq} className={classes.entry}>
            <Text size="sm">{say(entry as Entry)}</Text>
            <Text size="xs" c="dimmed">
              {t('entry', { entry: entry.seq })} · <Instant at={entry.at} />
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
