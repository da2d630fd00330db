import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { partyName } from '../../../events';
import type { Shapes } from '../../../api';
import { AnswerBadge, DataTable, EmptyState, Instant, Section, StanceBadge, type Column } from '../../../ui';
import { answered } from './answered';
import { Committed, Delivered } from './Committed';
import { RecordedMarks } from './RecordedMarks';

type Response = Shapes['ResponseDto'];

/** Who has answered what: party by party. */
export function ResponseMatrix({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t, i18n } = useTranslation('notices');
  const columns: Column<Response>[] = [
    {
      key: 'party',
      head: t('party'),
      cell: ({ party }) => (
        <>
          {partyName(party, i18n.language)}{' '}
          <Text span size="xs" c="dimmed">
            {party}
          </Text>
        </>
      ),
    },
    {
      key: 'acknowledged',
      head: t('acknowledged'),
      cell: (response) => (
        <Stack gap={2} align="flex-start">
          <AnswerBadge value={answered(notice, response, 'acknowledge')} />
          {response.acknowledged && (
            <Text size="xs" c="dimmed">
              <Instant at={response.acknowledged.at} />
            </Text>
          )}
          <RecordedMarks recorded={response.recorded} />
        </Stack>
      ),
    },
    {
      key: 'position',
      head: t('position'),
      cell: (response) => (
        <Stack gap={2} align="flex-start">
          {response.position && <StanceBadge value={response.position.stance} />}
          {(!response.position || response.position.late) && (
            <AnswerBadge value={answered(notice, response, 'position')} />
          )}
          {response.position?.note && <Text size="sm">{response.position.note}</Text>}
        </Stack>
      ),
    },
    { key: 'committed', head: t('committed'), cell: ({ commitments }) => <Committed of={commitments} /> },
    {
      key: 'delivered',
      head: t('delivered'),
      isFigure: true,
      cell: ({ commitments }) => <Delivered of={commitments} />,
    },
  ];
  return (
    <Section title={t('answers')}>
      {notice.responses.length === 0 ? (
        <EmptyState title={t('noAnswers')} text={t('noAnswersWhat')} />
      ) : (
        <DataTable
          caption={t('answers')}
          columns={columns}
          rows={notice.responses}
          rowKey={({ party }) => party}
        />
      )}
    </Section>
  );
}
