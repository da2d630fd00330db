import { Group, Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { actionOf, CommandButton } from '../../commands';
import { STEPS } from './status';
import { usePartyCommand } from './usePartyCommand';

/** The secretariat records that a party signs, accedes, is suspended, is reinstated or withdraws. */
export function ChangeStanding({ party }: { party: Shapes['PartyDto'] }) {
  const { t } = useTranslation('parties');
  const [reason, setReason] = useState('');
  const change = usePartyCommand(party);
  const possible = STEPS.filter(({ act }) => actionOf(party, act).allowed);
  if (possible.length === 0) return null;
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
        {possible.map(({ act, status, asksReason }) => (
          <CommandButton
            key={act}
            variant="default"
            command={change}
            input={{ status, ...(reason.trim() && { reason: reason.trim() }) }}
            {...(asksReason && {
              action: {
                name: act,
                allowed: reason.trim() !== '',
                reason: reason.trim() ? null : t('giveReason'),
              },
            })}
            pending={t('changing')}
            done={({ name }) => t('nowStands', { name, status: t(`status.${status}`) })}
            confirm={{
              title: t(`ask.${act}`, { name: party.name }),
              binds: t(`binds.${act}`, { name: party.name }),
              label: t(`act.${act}`),
            }}
            onDone={() => setReason('')}
          >
            {t(`act.${act}`)}
          </CommandButton>
        ))}
      </Group>
    </Stack>
  );
}
