import { answerOf, answerSignIn, api, type Shapes } from '../api';

export async function signIn(body: Shapes['LoginDto']): Promise<Shapes['AccountDto']> {
  const { user } = await answerOf(api.POST('/api/v1/auth/login', { body }));
  answerSignIn(true);
  return user;
}

export async function signOut(): Promise<void> {
  await api.POST('/api/v1/auth/logout', {});
}
