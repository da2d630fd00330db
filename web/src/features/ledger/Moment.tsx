import { Badge, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '@domain/calendar/instant';
import { coverage } from '@domain/notices/coverage';
import type { Notice } from '@domain/notices/notice';
import { quantityText } from '../../events';
import { MomentClocks } from './MomentClocks';
import { MomentMatrix } from './MomentMatrix';

/** A notice as it stood at one moment. */
export function Moment({ notice, at }: { notice: Notice; at: Instant }) {
  const { t, i18n } = useTranslation('ledger');
  const { t: inWords } = useTranslation('events');
  const sums = coverage(notice);
  const share = Number(sums?.sharePercent ?? 0);
  return (
    <Stack>
      <Group gap="xs">
        <Badge variant="outline">{t(`replay.state.${notice.state}`)}</Badge>
        {notice.level && <Badge>{inWords(`term.${notice.level}`)}</Badge>}
      </Group>
      <MomentClocks notice={notice} at={at} />
      {sums && (
        <Paper withBorder p="md" component="section" aria-label={t('replay.coverage')}>
          <Title order={2} size="h5">
            {t('replay.coverage')}
          </Title>
          <Progress value={Math.min(share, 100)} my="xs" aria-label={t('replay.coverage')} />
          <Text size="sm">
            {t('replay.covered', {
              share: new Intl.NumberFormat(i18n.language).format(share),
              committed: quantityText(sums.committed, i18n.language),
              delivered: quantityText(sums.delivered, i18n.language),
              shortfall: quantityText(sums.shortfall, i18n.language),
            })}
          </Text>
        </Paper>
      )}
      <MomentMatrix notice={notice} />
    </Stack>
  );
}
