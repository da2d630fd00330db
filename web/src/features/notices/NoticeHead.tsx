import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { LevelBadge, PageTitle, SeverityBadge, StateBadge } from '../../ui';
import classes from './NoticeHead.module.css';

/** What it is, how grave, and what is asked. */
export function NoticeHead({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const { id, headline, severity, level, state, description, instruction, language } = notice;
  return (
    <div>
      <PageTitle
        above={
          <Group gap={6}>
            <Text span size="sm" c="dimmed" fw={550}>
              {id}
            </Text>
            <SeverityBadge value={severity} />
            {level && <LevelBadge value={level} />}
            <StateBadge value={state} />
          </Group>
        }
      >
        {headline}
      </PageTitle>
      <div lang={language} className={classes.text}>
        {instruction && (
          <div className={classes.asked}>
            <strong>{t('asked')}</strong>
            <p>{instruction}</p>
          </div>
        )}
        <p>{description}</p>
      </div>
    </div>
  );
}
