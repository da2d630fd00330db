import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Shapes } from '../../api';
import { meQuery } from '../../session';

/** Goes on as the person who has just signed in, to the page they had asked for. */
export function useArrive(next: string | undefined): (user: Shapes['AccountDto']) => void {
  const queries = useQueryClient();
  const router = useRouter();
  return (user) => {
    queries.clear();
    queries.setQueryData(meQuery().queryKey, user);
    router.history.push(isWithin(next) ? next : '/');
  };
}

/** Only a page of this site: a link must not lead elsewhere after sign-in. */
const isWithin = (next: string | undefined): next is string =>
  next !== undefined && /^\/(?![/\\])/.test(next);
