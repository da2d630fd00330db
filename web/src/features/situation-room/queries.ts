import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, read } from '../../api';

/** More than this many at once would be a state of the world, not a list. */
const MOST_ACTIVE = 200;
const RECENT = 14;

export const activeNotices = (agreement: string) =>
  read('/api/v1/agreements/{agreement}/notices', {
    path: { agreement },
    query: { state: 'issued', limit: MOST_ACTIVE },
  });

export const todo = () => read('/api/v1/me/todo', {});

/** The last entries of the ledger, newest first. */
export const recentEntries = (agreement: string) => {
  const path = '/api/v1/agreements/{agreement}/ledger';
  const page = (query: { after?: string; limit: number }) =>
    answerOf(api.GET(path, { params: { path: { agreement }, query } }));
  return queryOptions({
    queryKey: [path, { path: { agreement } }, 'recent'] as const,
    queryFn: async () => {
      const { head } = await page({ limit: 1 });
      const { items } = await page({ after: String(Math.max(0, head.seq - RECENT)), limit: RECENT });
      return items.toReversed();
    },
  });
};
