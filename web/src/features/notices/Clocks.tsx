import { useQuery } from '@tanstack/react-query';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { read, type Shapes } from '../../api';
import { Deadline, Instant, Section } from '../../ui';

/** What is due and when; for the reader's own duties also what happens otherwise. */
export function Clocks({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const { data } = useQuery(read('/api/v1/me/todo', {}));
  const { clocks, situation, state, id, agreement } = notice;
  if (clocks === null) return null;
  const otherwise = (action: string) =>
    data?.items.find(
      ({ subject, agreement: where, actions }) =>
        subject.id === id && where === agreement && actions.some(({ name }) => name === action),
    )?.ifNothing;
  const due = [
    ['acknowledge', clocks.acknowledgeBy],
    ['take-position', clocks.positionBy],
    ['hold-meeting', situation.meetings.length === 0 ? clocks.meetBy : null],
    ['report-situation', situation.reportDueAt],
  ] as const;
  return (
    <Section title={t('clocks')}>
      <Stack gap="sm">
        {due.map(
          ([action, at]) =>
            at !== null && (
              <div key={action}>
                <Text size="sm" fw={550} mb={2}>
                  {t(`due.${action}`)}
                </Text>
                {state === 'issued' ? (
                  <Deadline at={at} then={otherwise(action)} />
                ) : (
                  <Instant at={at} withUtc />
                )}
              </div>
            ),
        )}
      </Stack>
    </Section>
  );
}
