import { Button, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shapes } from '../../api';
import { CommandButton, useCommand } from '../../commands';
import { PartyFields, type PartyFigures } from './PartyFields';

const STATUSES = ['candidate', 'signatory', 'party'] as const;
type NewParty = Shapes['NewPartyDto'];

/** The secretariat records somebody who joins. */
export function AdmitParty({ agreement, rules }: { agreement: string; rules: Shapes['CharterDto'] }) {
  const { t } = useTranslation('parties');
  const [isOpen, setIsOpen] = useState(false);
  const [code, setCode] = useState('');
  const [status, setStatus] = useState<NewParty['status']>('candidate');
  const [figures, setFigures] = useState<PartyFigures>({
    name: '',
    constituency: rules.constituencies[0]?.key ?? '',
    basis: {},
  });
  const admit = useCommand((body: NewParty, key: string) =>
    answerOf(
      api.POST('/api/v1/agreements/{agreement}/parties', {
        params: { path: { agreement }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
  const body = (): NewParty => ({
    code,
    constituency: figures.constituency,
    basis: Object.fromEntries(Object.entries(figures.basis).filter(([, figure]) => figure !== '')),
    status,
    ...(figures.name.trim() && { name: figures.name.trim() }),
  });
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('admit')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('admit')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('code')}
            description={t('codeHint')}
            value={code}
            maxLength={29}
            onChange={({ currentTarget }) => setCode(currentTarget.value.trim().toUpperCase())}
            data-autofocus
          />
          <NativeSelect
            label={t('standing')}
            value={status}
            data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
            onChange={({ currentTarget }) => setStatus(currentTarget.value as NewParty['status'])}
          />
          <PartyFields rules={rules} value={figures} onChange={setFigures} nameHint={t('nameHint')} />
          <CommandButton
            command={admit}
            input={body}
            pending={t('admitting')}
            done={({ name }) => t('admitted', { name })}
          >
            {t('admit')}
          </CommandButton>
        </Stack>
      </Modal>
    </>
  );
}
