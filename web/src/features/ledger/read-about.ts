import type { Entry } from '@domain/ledger/entry';
import { answerOf, api } from '../../api';

/** All entries about one subject that the reader may see, the oldest first. */
export async function readAbout(agreement: string, subject: string, signal: AbortSignal): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after: string | null = '0'; after !== null;) {
    const query = { subject, after, limit: 500 };
    const page: { items: unknown[]; next: string | null } = await answerOf(
      api.GET('/api/v1/agreements/{agreement}/ledger', {
        params: { path: { agreement }, query },
        signal,
      }) as Promise<{ data?: { items: unknown[]; next: string | null } }>,
    );
    entries.push(...(page.items as Entry[]));
    after = page.next;
  }
  return entries;
}
