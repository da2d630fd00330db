import { Group, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shapes } from '../../api';
import { SettingsForm } from './SettingsForm';

type Proof = Shapes['ProveOtpDto'];

/** New recovery codes, or no second factor any more; both ask for password and code. */
export function KeepOtp({ onChange }: { onChange: (recoveryCodes: string[] | null) => void }) {
  const { t } = useTranslation('settings');
  const renew = useMutation({
    mutationFn: (body: Proof) => answerOf(api.POST('/api/v1/auth/otp/recovery-codes', { body })),
    onSuccess: ({ recoveryCodes }) => onChange(recoveryCodes),
  });
  const turnOff = useMutation({
    mutationFn: (body: Proof) => answerOf(api.DELETE('/api/v1/auth/otp', { body })),
    onSuccess: () => onChange(null),
  });
  const proof = (
    <>
      <PasswordInput name="password" label={t('currentPassword')} autoComplete="current-password" required />
      <TextInput name="otp" label={t('code')} autoComplete="one-time-code" maxLength={20} required />
    </>
  );
  return (
    <Group align="flex-start" gap="xl">
      <SettingsForm
        title={t('renewTitle')}
        label={t('renew')}
        isPending={renew.isPending}
        error={renew.error}
        onSubmit={(given) => renew.mutate({ password: given('password'), otp: given('otp') })}
      >
        {proof}
      </SettingsForm>
      <SettingsForm
        title={t('turnOffTitle')}
        label={t('turnOff')}
        isGrave
        isPending={turnOff.isPending}
        error={turnOff.error}
        onSubmit={(given) => turnOff.mutate({ password: given('password'), otp: given('otp') })}
      >
        {proof}
      </SettingsForm>
    </Group>
  );
}
