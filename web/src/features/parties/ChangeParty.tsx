import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { actionOf, CommandButton } from '../../commands';
import { PartyFields, type PartyFigures } from './PartyFields';
import { usePartyCommand } from './usePartyCommand';

/** The secretariat corrects a party's name, constituency and figures. */
export function ChangeParty({ party, rules }: { party: Shapes['PartyDto']; rules: Shapes['CharterDto'] }) {
  const { t } = useTranslation('parties');
  const [isOpen, setIsOpen] = useState(false);
  // What the reader saw when beginning: a change by somebody else meanwhile is not overwritten unseen.
  const [seen, setSeen] = useState(party);
  const [figures, setFigures] = useState(figuresOf(party));
  const change = usePartyCommand(seen);
  if (!actionOf(party, 'update').allowed) return null;
  const begin = () => {
    setSeen(party);
    setFigures(figuresOf(party));
    change.reset();
    setIsOpen(!isOpen);
  };
  return (
    <Stack align="flex-start" gap="sm" maw={520}>
      <Button variant="default" size="xs" aria-expanded={isOpen} onClick={begin}>
        {t('change')}
      </Button>
      {isOpen && (
        <>
          <PartyFields rules={rules} value={figures} onChange={setFigures} />
          <CommandButton
            command={change}
            input={figures}
            pending={t('changing')}
            done={t('changed')}
            onDone={setSeen}
          >
            {t('save')}
          </CommandButton>
        </>
      )}
    </Stack>
  );
}

const figuresOf = ({ name, constituency, basis }: Shapes['PartyDto']): PartyFigures => ({
  name,
  constituency,
  basis,
});
