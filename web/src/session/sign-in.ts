import { answerOf, answerSignIn, api, type Shapes } from '../api';

export async function signIn(body: Shapes['LoginDto']): Promise<Shapes['AccountDto']> {
  const { user } = await answerOf(api.POST('/api/v1/auth/login', { body }));
  answerSignIn(true);
  return user;
}

/** Gives the password again before an act with legal effect. */
export async function reauthenticate(body: Shapes['ReauthenticateDto']): Promise<void> {
  await api.POST('/api/v1/auth/reauthenticate', { body });
  answerSignIn(true);
}

export async function signOut(): Promise<void> {
  await api.POST('/api/v1/auth/logout', {});
}
