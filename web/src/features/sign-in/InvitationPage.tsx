import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../session';
import { AcceptanceForm } from './AcceptanceForm';
import { Entrance } from './Entrance';

export function InvitationPage() {
  const { t } = useTranslation('signIn');
  const { token } = useSearch({ from: '/invitation' });
  const me = useQuery({ ...meQuery(), retry: false });
  const name = me.data?.name;
  return (
    <Entrance
      title={t('invitation')}
      lead={name === undefined ? t('invitationWhat') : t('invitationSignedIn', { name })}
    >
      <Stack>
        {token === undefined ? (
          <Text>{t('noToken')}</Text>
        ) : (
          !me.isPending && <AcceptanceForm token={token} isSignedIn={name !== undefined} />
        )}
      </Stack>
    </Entrance>
  );
}
