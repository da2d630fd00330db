import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '../../ui';
import { NoticeCard } from './NoticeCard';
import { activeNotices } from './queries';
import classes from './SituationRoom.module.css';
import { byUrgency } from './urgency';

export function ActiveNotices({ agreement }: { agreement: string }) {
  const { t } = useTranslation('situationRoom');
  const notices = byUrgency(useSuspenseQuery(activeNotices(agreement)).data.items);
  return (
    <Section
      title={t('active')}
      aside={
        <Text size="sm" c="dimmed">
          {t('count', { count: notices.length })}
        </Text>
      }
    >
      {notices.length === 0 ? (
        <EmptyState title={t('quiet')} text={t('quietWhat')} />
      ) : (
        <ul className={classes.list}>
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </Section>
  );
}
