import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem, type Shapes } from '../../api';
import { given } from './given';

interface Props {
  /** The account, where it is settled who signs in. */
  email?: string;
  /** What is done with what was given; it fails with the server's refusal. */
  send: (given: Shapes['LoginDto']) => Promise<unknown>;
}

/** E-mail address and password, and the second factor where the account has one. */
export function SignInForm({ email, send }: Props) {
  const { t } = useTranslation('signIn');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asksOtp, setAsksOtp] = useState(false);
  const [isPending, setIsPending] = useState(false);

  const submit = async (form: FormData) => {
    const otp = given(form, 'otp').trim();
    setIsPending(true);
    setProblem(null);
    try {
      await send({
        email: email ?? given(form, 'email').trim(),
        password: given(form, 'password'),
        ...(otp && { otp }),
      });
    } catch (error) {
      const refusal = problemOf(error);
      setProblem(refusal);
      if (refusal.code === 'sign-in.otp-required') setAsksOtp(true);
    } finally {
      setIsPending(false);
    }
  };
  const isAskingOtp = problem?.code === 'sign-in.otp-required';

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <Stack gap="sm">
        {email === undefined ? (
          <TextInput
            name="email"
            type="email"
            label={t('email')}
            autoComplete="username"
            required
            autoFocus
          />
        ) : (
          <TextInput name="email" label={t('email')} value={email} autoComplete="username" readOnly />
        )}
        <PasswordInput
          name="password"
          label={t('password')}
          autoComplete="current-password"
          required
          data-autofocus={email !== undefined || undefined}
        />
        {asksOtp && (
          <TextInput
            name="otp"
            label={t('otp')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            autoFocus
          />
        )}
        {problem && (
          <Alert role="alert" color={isAskingOtp ? 'blue' : 'red'} p="xs">
            {isAskingOtp ? t('otpNeeded') : problem.detail}
          </Alert>
        )}
        <Button type="submit" loading={isPending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
