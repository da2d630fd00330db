import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api';
import type { Live } from '../live';
import { agreementQuery, meQuery } from '../session';

/** Follows the agreement before anything of it is read, so that no change falls between the two. */
export async function enterAgreement(
  { queries, live }: { queries: QueryClient; live: Live },
  agreement: string,
): Promise<void> {
  if (live.agreement === agreement) return;
  const path = { agreement };
  const [{ head }, me] = await Promise.all([
    answerOf(api.GET('/api/v1/agreements/{agreement}/ledger', { params: { path, query: { limit: 1 } } })),
    queries.ensureQueryData(meQuery()),
  ]);
  // What was read here before was not followed since.
  await queries.invalidateQueries({ refetchType: 'none' });
  live.follow(agreement, head, me.id);
  await queries.ensureQueryData(agreementQuery(agreement));
}
