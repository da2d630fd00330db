import { PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shapes } from '../../api';
import { otpQuery, sessionsQuery } from './security';
import { SettingsForm } from './SettingsForm';

/** A new password; every other session ends with it. */
export function ChangePassword() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const { data: otp } = useQuery(otpQuery());
  const [differ, setDiffer] = useState(false);
  const change = useMutation({
    mutationFn: (body: Shapes['ChangePasswordDto']) => answerOf(api.PUT('/api/v1/auth/password', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery().queryKey }),
  });
  return (
    <Stack component="section" gap="sm" aria-labelledby="password">
      <Title order={2} size="h4" id="password">
        {t('password')}
      </Title>
      <Text size="sm">{t('passwordWhat')}</Text>
      <SettingsForm
        label={t('changePassword')}
        isPending={change.isPending}
        error={change.error}
        onSubmit={(given, form) => {
          const isSame = given('new') === given('repeat');
          setDiffer(!isSame);
          if (!isSame) return;
          const code = given('otp');
          change.mutate(
            { current: given('current'), new: given('new'), ...(code && { otp: code }) },
            { onSuccess: () => form.reset() },
          );
        }}
      >
        <PasswordInput name="current" label={t('currentPassword')} autoComplete="current-password" required />
        <PasswordInput
          name="new"
          label={t('newPassword')}
          autoComplete="new-password"
          minLength={12}
          required
        />
        <PasswordInput
          name="repeat"
          label={t('repeat')}
          autoComplete="new-password"
          required
          error={differ && t('differ')}
        />
        {otp?.on && (
          <TextInput name="otp" label={t('code')} autoComplete="one-time-code" maxLength={20} required />
        )}
        <div role="status">{change.isSuccess && t('passwordChanged')}</div>
      </SettingsForm>
    </Stack>
  );
}
