import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { actionOf, CommandButton } from '../../commands';
import { PartyFields } from './PartyFields';
import { usePartyCommand } from './usePartyCommand';

/** The secretariat corrects a party's name, constituency and figures. */
export function ChangeParty({ party, rules }: { party: Shapes['PartyDto']; rules: Shapes['CharterDto'] }) {
  const { t } = useTranslation('parties');
  const [isOpen, setIsOpen] = useState(false);
  const { name, constituency, basis } = party;
  const [figures, setFigures] = useState({ name, constituency, basis: basis });
  const change = usePartyCommand(party);
  if (!actionOf(party, 'update').allowed) return null;
  return (
    <Stack align="flex-start" gap="sm" maw={520}>
      <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('change')}
      </Button>
      {isOpen && (
        <>
          <PartyFields rules={rules} value={figures} onChange={setFigures} />
          <CommandButton command={change} input={figures} pending={t('changing')} done={t('changed')}>
            {t('save')}
          </CommandButton>
        </>
      )}
    </Stack>
  );
}
