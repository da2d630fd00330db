import { Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Actor } from '@domain/ledger/actor';
import { read, type Shapes } from '../../api';
import { actionOf, CommandButton, useDraft } from '../../commands';
import { actorName } from '../../events';
import { EmptyState, ErrorState, Instant, LoadingState, Section } from '../../ui';
import { mentionsIn } from './mentions';
import classes from './Thread.module.css';
import { useWritingActs } from './useNoticeAct';

/** What is said about the notice; above it the summary by those who run the response. */
export function Thread({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t, i18n } = useTranslation('notices');
  const events = useTranslation('events').t;
  const path = { agreement: notice.agreement, notice: notice.id };
  const { data, error, refetch } = useQuery(
    read('/api/v1/agreements/{agreement}/notices/{notice}/comments', { path, query: { limit: 100 } }),
  );
  return (
    <Section title={t('thread')}>
      <Stack gap="md">
        {data?.summary && (
          <aside className={classes.summary}>
            <strong>{t('summary')}</strong>
            <p>{data.summary.text}</p>
          </aside>
        )}
        {error && <ErrorState error={error} onRetry={refetch} />}
        {!data && !error && <LoadingState />}
        {data?.items.length === 0 && <EmptyState title={t('noComments')} />}
        {data?.items.toReversed().map(({ n, by, at, text, replyTo, editedAt }) => (
          <article key={n} className={classes.comment} data-reply={replyTo !== null}>
            <Text size="xs" c="dimmed">
              <strong>{actorName(by as unknown as Actor, events, i18n.language)}</strong> ·{' '}
              <Instant at={at} />
              {replyTo !== null && ` · ${t('replyTo', { n: replyTo })}`}
              {editedAt && ` · ${t('edited')}`}
            </Text>
            {text === null ? (
              <Text size="sm" c="dimmed" fs="italic">
                {t('withdrawnComment')}
              </Text>
            ) : (
              <p>{text}</p>
            )}
          </article>
        ))}
        {actionOf(notice, 'comment').allowed && <WriteComment notice={notice} />}
      </Stack>
    </Section>
  );
}

function WriteComment({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const { comment } = useWritingActs(notice);
  const { value, save, discard } = useDraft(`comment:${notice.id}`, '');
  const parties = notice.responses.map(({ party }) => party);
  return (
    <Stack gap="xs" data-print="no">
      <Textarea
        label={t('writeComment')}
        description={t('mentionWhat')}
        value={value}
        onChange={({ currentTarget }) => save(currentTarget.value)}
        autosize
        minRows={2}
      />
      <CommandButton
        command={comment}
        input={() => (value.trim() ? { text: value.trim(), mentions: mentionsIn(value, parties) } : null)}
        pending={t('sending')}
        done={t('commentDone')}
        onDone={discard}
        variant="default"
      >
        {t('comment')}
      </CommandButton>
    </Stack>
  );
}
