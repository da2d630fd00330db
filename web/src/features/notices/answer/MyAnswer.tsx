import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';
import { actionOf, CommandButton } from '../../../commands';
import { Section } from '../../../ui';
import { usePartyActs } from '../useNoticeAct';
import { CommitForm } from './CommitForm';
import { MyCommitment } from './MyCommitment';
import { PositionForm } from './PositionForm';
import { PreparedAnswers } from './PreparedAnswers';

/** What the reader's own party is asked, has answered, and may do now. */
export function MyAnswer({ notice, party }: { notice: Shapes['NoticeDto']; party: string }) {
  const { t } = useTranslation('notices');
  const { acknowledge } = usePartyActs(notice, party);
  const response = notice.responses.find((candidate) => candidate.party === party);
  const can = (name: string) => actionOf(notice, name);
  const isAcknowledged = Boolean(response?.acknowledged);
  return (
    <Section title={t('myAnswer', { party })}>
      <Stack gap="md">
        {(!isAcknowledged || acknowledge.state.kind === 'done') && (
          <CommandButton
            command={acknowledge}
            input={{}}
            action={isAcknowledged ? undefined : can('acknowledge')}
            pending={t('acknowledging')}
            done={t('acknowledgedDone', { party })}
            disabled={isAcknowledged}
            size="md"
          >
            {t('acknowledge', { party })}
          </CommandButton>
        )}
        <PreparedAnswers notice={notice} party={party} />
        {response?.commitments.map((commitment) => (
          <MyCommitment key={commitment.n} notice={notice} party={party} commitment={commitment} />
        ))}
        {notice.state === 'issued' ? (
          <Group gap="sm" align="flex-start">
            <PositionForm notice={notice} party={party} position={response?.position ?? null} />
            <CommitForm notice={notice} party={party} />
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t('closed')}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
