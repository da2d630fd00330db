import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LevelBadge, SeverityBadge, useFormat } from '../../ui';
import { NoticeLink } from '../../routing';
import { countAnswers } from './answers';
import classes from './NoticeCard.module.css';
import { ResponseChips } from './ResponseChips';
import type { Notice } from './urgency';

/** A notice at a glance: how bad, what, who has answered, and how much of the loss is covered. */
export function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation('situationRoom');
  const format = useFormat();
  const { id, agreement, headline, severity, level, status, coverage, minerals } = notice;
  const counts = countAnswers(notice);
  return (
    <li className={classes.card} data-status={status}>
      <Group gap="xs" mb={6}>
        <SeverityBadge value={severity} />
        {level && <LevelBadge value={level} />}
        {status === 'exercise' && <span className={classes.exercise}>{t('exercise')}</span>}
        <Text size="xs" c="dimmed">
          {id} · {minerals.map(({ mineral }) => mineral.replaceAll('_', ' ')).join(', ')}
        </Text>
      </Group>
      <NoticeLink agreement={agreement} notice={id} fw={600} className={classes.headline}>
        {headline}
      </NoticeLink>
      <Text size="sm" c="dimmed" my={6}>
        {t('counts', counts)}
      </Text>
      <ResponseChips responses={notice.responses} misses={notice.misses} />
      {coverage && (
        <div className={classes.coverage}>
          <Progress
            value={Math.min(100, Number(coverage.sharePercent ?? 0))}
            aria-label={t('coverage')}
            color="teal"
          />
          <Text size="xs">
            {t('covered', {
              committed: format.quantity(coverage.committed),
              shortfall: format.quantity(coverage.shortfall),
            })}
          </Text>
        </div>
      )}
    </li>
  );
}
