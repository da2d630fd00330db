import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { answerSignIn, onSignInDemand, signInDemand, type Shapes } from '../api';
import { SignInForm } from '../features/sign-in';
import { useLive } from '../live';
import { reauthenticate, signIn, useMe } from '../session';

/** Asks for the password over the page, so that nothing on it is lost when a session ends. */
export function SignInAgain() {
  const { t } = useTranslation('app');
  const demand = useSyncExternalStore(onSignInDemand, signInDemand);
  const { email } = useMe();
  const [queries, live, navigate] = [useQueryClient(), useLive(), useNavigate()];
  const isStillYou = demand === 'reauthenticate';
  const prove = async ({ email: _, ...proof }: Shapes['LoginDto']) => {
    if (isStillYou) return reauthenticate(proof);
    await signIn({ email, ...proof });
    live.retry();
    void queries.invalidateQueries();
  };
  const leave = async () => {
    answerSignIn(false);
    live.stop();
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
  };
  return (
    <Modal
      opened={demand !== null}
      onClose={() => answerSignIn(false)}
      title={t(isStillYou ? 'stillYou' : 'sessionEnded')}
      withCloseButton={false}
      closeOnClickOutside={false}
      centered
    >
      <Stack>
        <Text size="sm">{t(isStillYou ? 'stillYouWhat' : 'sessionEndedWhat')}</Text>
        <SignInForm email={email} send={prove} />
        <Button variant="subtle" size="compact-sm" onClick={leave}>
          {t('someoneElse')}
        </Button>
      </Stack>
    </Modal>
  );
}
