import { Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, type Shapes } from '../../api';
import { actionOf, CommandButton, useDraft } from '../../commands';
import { EmptyState, ErrorState, Instant, LoadingState, Quantity, Section, Tag } from '../../ui';
import { ActPanel } from './answer/ActPanel';
import classes from './Thread.module.css';
import { useWritingActs } from './useNoticeAct';

/** How the situation develops: reports and meetings, the newest first. */
export function Situation({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const path = { agreement: notice.agreement, notice: notice.id };
  const { data, error, refetch } = useQuery(
    read('/api/v1/agreements/{agreement}/notices/{notice}/reports', { path, query: { limit: 50 } }),
  );
  const { meetings, missed } = notice.situation;
  const isEmpty = data?.items.length === 0 && meetings.length === 0;
  return (
    <Section title={t('situation')}>
      <Stack gap="md">
        {actionOf(notice, 'report-situation').allowed && <WriteReport notice={notice} />}
        {missed.map(({ deadline, dueAt }) => (
          <div key={`${deadline}:${dueAt}`}>
            <Tag tone="alarm">{t(`missed.${deadline}`)}</Tag> <Instant at={dueAt} />
          </div>
        ))}
        {error && <ErrorState error={error} onRetry={refetch} />}
        {!data && !error && <LoadingState />}
        {isEmpty && <EmptyState title={t('noReports')} />}
        {data?.items.map(({ n, at, text, figures, late }) => (
          <article key={n} className={classes.comment}>
            <Text size="xs" c="dimmed">
              {t('reportN', { n })} · <Instant at={at} /> {late && <Tag tone="watch">{t('late')}</Tag>}
            </Text>
            {figures?.lossQuantity && (
              <Text size="sm" fw={550}>
                {t('lossNow')} <Quantity of={figures.lossQuantity} />
              </Text>
            )}
            <p>{text}</p>
          </article>
        ))}
        {meetings.toReversed().map(({ n, at, attendance, summary, late }) => (
          <article key={`m${n}`} className={classes.comment}>
            <Text size="xs" c="dimmed">
              {t('meetingN', { n })} · <Instant at={at} /> {late && <Tag tone="watch">{t('late')}</Tag>}
            </Text>
            <p>{summary}</p>
            <Text size="xs">{t('attendance', { list: attendance.join(', ') })}</Text>
          </article>
        ))}
      </Stack>
    </Section>
  );
}

function WriteReport({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const { report } = useWritingActs(notice);
  const { value, save, discard } = useDraft(`report:${notice.id}`, '');
  return (
    <ActPanel title={t('writeReport')} action={actionOf(notice, 'report-situation')}>
      <Textarea
        label={t('report')}
        value={value}
        onChange={({ currentTarget }) => save(currentTarget.value)}
        autosize
        minRows={4}
        required
      />
      <CommandButton
        command={report}
        input={() => ({ text: value.trim() })}
        pending={t('sending')}
        done={t('reportDone')}
        onDone={discard}
      >
        {t('sendReport')}
      </CommandButton>
    </ActPanel>
  );
}
