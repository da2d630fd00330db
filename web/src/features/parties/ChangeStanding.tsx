import { Group, Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { StandingStep } from './StandingStep';
import { STEPS } from './status';

/** The secretariat records that a party signs, accedes, is suspended, is reinstated or withdraws. */
export function ChangeStanding({ party }: { party: Shapes['PartyDto'] }) {
  const { t } = useTranslation('parties');
  const [reason, setReason] = useState('');
  return (
    <Stack component="section" gap="sm" maw={620} aria-labelledby="change-standing">
      <Title order={2} size="h4" id="change-standing">
        {t('changeStanding')}
      </Title>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        value={reason}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group align="flex-start">
        {STEPS.map((step) => (
          <StandingStep
            key={step.act}
            step={step}
            party={party}
            reason={reason.trim()}
            onDone={() => setReason('')}
          />
        ))}
      </Group>
    </Stack>
  );
}
