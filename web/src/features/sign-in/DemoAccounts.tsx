import { Alert, Divider, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, read, type Shapes } from '../../api';
import { signIn } from '../../session';
import classes from './DemoAccounts.module.css';

/** One account for each role, with its password; only a demonstration has them. */
export function DemoAccounts({ onSignedIn }: { onSignedIn: (user: Shapes['AccountDto']) => unknown }) {
  const { t } = useTranslation('signIn');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data } = useQuery({ ...read('/api/v1/demo/accounts', {}), retry: false });
  if (data === undefined) return null;

  const enter = async ({ email, password }: Shapes['DemoAccountDto']) => {
    try {
      await onSignedIn(await signIn({ email, password }));
    } catch (error) {
      setRefusal(problemOf(error).detail);
    }
  };
  return (
    <Stack gap="xs">
      <Divider label={t('demo')} />
      <Text size="sm" c="dimmed">
        {t('demoWhat')}
      </Text>
      {refusal && (
        <Alert role="alert" color="red" p="xs">
          {refusal}
        </Alert>
      )}
      <ul className={classes.accounts}>
        {data.items.map((account) => (
          <li key={account.email}>
            <UnstyledButton className={classes.account} onClick={() => enter(account)}>
              {account.name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
