import { Code, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api';
import { QrCode } from './QrCode';
import { SettingsForm } from './SettingsForm';

/** First the password, then the secret goes into an app, then its first code proves that it arrived. */
export function EnrolOtp({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const { t } = useTranslation('settings');
  const begin = useMutation({
    mutationFn: (password: string) => answerOf(api.POST('/api/v1/auth/otp', { body: { password } })),
  });
  const confirm = useMutation({
    mutationFn: (code: string) => answerOf(api.POST('/api/v1/auth/otp/confirm', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  if (begin.data === undefined)
    return (
      <SettingsForm
        label={t('beginOtp')}
        isPending={begin.isPending}
        error={begin.error}
        onSubmit={(given) => begin.mutate(given('password'))}
      >
        <PasswordInput
          name="password"
          label={t('currentPassword')}
          autoComplete="current-password"
          required
        />
      </SettingsForm>
    );
  return (
    <Stack gap="sm">
      <Text>{t('scan')}</Text>
      <QrCode text={begin.data.uri} label={t('qr')} />
      <Text size="sm">
        {t('orType')} <Code>{begin.data.secret}</Code>
      </Text>
      <SettingsForm
        label={t('turnOn')}
        isPending={confirm.isPending}
        error={confirm.error}
        onSubmit={(given) => confirm.mutate(given('code'))}
      >
        <TextInput
          name="code"
          label={t('firstCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\d{6}"
          maxLength={6}
          required
        />
      </SettingsForm>
    </Stack>
  );
}
