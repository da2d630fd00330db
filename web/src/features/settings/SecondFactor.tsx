import { Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnrolOtp } from './EnrolOtp';
import { KeepOtp } from './KeepOtp';
import { RecoveryCodes } from './RecoveryCodes';
import { otpQuery } from './security';

/** One-time codes from an authenticator app, asked for beside the password. */
export function SecondFactor() {
  const { t } = useTranslation('settings');
  const { data: otp, refetch } = useSuspenseQuery(otpQuery());
  const [codes, setCodes] = useState<string[] | null>(null);
  const show = (given: string[] | null) => {
    setCodes(given);
    void refetch();
  };
  return (
    <Stack component="section" gap="sm" aria-labelledby="second-factor">
      <Title order={2} size="h4" id="second-factor">
        {t('secondFactor')}
      </Title>
      <Text>{otp.on ? t('otpOn', { count: otp.recoveryCodesLeft }) : t('otpOff')}</Text>
      {codes !== null && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {codes === null && (otp.on ? <KeepOtp onChange={show} /> : <EnrolOtp onDone={show} />)}
    </Stack>
  );
}
