import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, problemOf, type Problem } from '../../api';
import { TextLink } from '../../routing';
import { signIn } from '../../session';
import { given } from './given';
import { useArrive } from './useArrive';

interface Props {
  token: string;
  isSignedIn: boolean;
}

/** Takes the seat: for a new account with a password of one's own, otherwise from the account signed in. */
export function AcceptanceForm({ token, isSignedIn }: Props) {
  const { t } = useTranslation('signIn');
  const arrive = useArrive(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setIsPending] = useState(false);
  const asks = (field: string) => problem?.errors?.some(({ pointer }) => pointer === `/${field}`);
  // The first administrator's link names nobody: the server asks for these then.
  const [asksWho, setAsksWho] = useState(false);

  const accept = async (form: FormData) => {
    const password = given(form, 'password');
    if (!isSignedIn && password !== given(form, 'repeat'))
      return setProblem({ ...differ, detail: t('differ') });
    const who = asksWho ? { email: given(form, 'email'), name: given(form, 'name') } : {};
    setIsPending(true);
    try {
      const body = { token, ...(isSignedIn ? {} : { password }), ...who };
      const { user } = await answerOf(api.POST('/api/v1/invitations/accept', { body }));
      arrive(isSignedIn ? user : await signIn({ email: user.email, password }));
    } catch (error) {
      const refusal = problemOf(error);
      setProblem(refusal);
      if (refusal.errors?.some(({ pointer }) => pointer === '/email' || pointer === '/name'))
        setAsksWho(true);
    } finally {
      setIsPending(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void accept(new FormData(event.currentTarget));
      }}
    >
      <Stack gap="sm">
        {asksWho && (
          <>
            <TextInput name="email" type="email" label={t('email')} autoComplete="username" required />
            <TextInput name="name" label={t('name')} autoComplete="name" required />
          </>
        )}
        {!isSignedIn && (
          <>
            <PasswordInput
              name="password"
              label={t('newPassword')}
              autoComplete="new-password"
              minLength={12}
              required
              error={asks('password')}
            />
            <PasswordInput name="repeat" label={t('repeat')} autoComplete="new-password" required />
          </>
        )}
        {problem && (
          <Alert role="alert" color="red" p="xs">
            {problem.detail}
          </Alert>
        )}
        <Button type="submit" loading={isPending}>
          {t('accept')}
        </Button>
        {!isSignedIn && (
          <TextLink to="/sign-in" search={{ next: `/invitation?token=${token}` }} size="sm">
            {t('invitationHave')}
          </TextLink>
        )}
      </Stack>
    </form>
  );
}

const differ: Omit<Problem, 'detail'> = {
  type: 'about:blank',
  title: 'Different passwords',
  status: 0,
  code: 'page.passwords-differ',
};
