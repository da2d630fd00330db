import { Stack, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../session';
import { DemoAccounts } from './DemoAccounts';
import { Entrance } from './Entrance';
import { SignInForm } from './SignInForm';
import { useArrive } from './useArrive';

export function SignInPage() {
  const { t } = useTranslation('signIn');
  const { next } = useSearch({ from: '/sign-in' });
  const arrive = useArrive(next);
  return (
    <Entrance title={t('title')} lead={t('lead')}>
      <Stack>
        <SignInForm send={async (given) => arrive(await signIn(given))} />
        <Text size="sm" c="dimmed">
          {t('forgotten')}
        </Text>
        <DemoAccounts onSignedIn={arrive} />
      </Stack>
    </Entrance>
  );
}
