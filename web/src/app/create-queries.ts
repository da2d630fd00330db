import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api';

const MOST_RETRIES = 3;

/** Answers stay true until an entry of the ledger makes them stale, so nothing is read again for its age alone. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < MOST_RETRIES && isPassing(problemOf(error).status),
      },
    },
  });

/** Whether asking again may help: no answer came, or the server is starting. */
const isPassing = (status: number): boolean => status === 0 || status === 429 || status >= 502;
