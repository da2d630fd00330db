import { answerOf, api } from '../../api';
import type { EntryPage } from './verify-chain';

const PAGE = 500;

/** The whole chain as this reader may see it, page by page. */
export async function* readPages(agreement: string, signal?: AbortSignal): AsyncGenerator<EntryPage> {
  for (let after: string | null = '0'; after !== null;) {
    const page: EntryPage = (await answerOf(
      api.GET('/api/v1/agreements/{agreement}/ledger', {
        params: { path: { agreement }, query: { after, limit: PAGE } },
        ...(signal ? { signal } : {}),
      }),
    )) as unknown as EntryPage;
    yield page;
    after = page.next;
  }
}

/** The newest signed checkpoint, as text. */
export async function readNote(agreement: string): Promise<string> {
  return answerOf(
    api.GET('/api/v1/agreements/{agreement}/ledger/checkpoint', {
      params: { path: { agreement } },
      parseAs: 'text',
    }) as Promise<{ data?: string }>,
  );
}

export async function readKeys(agreement: string): Promise<string[]> {
  const params = { path: { agreement } };
  const { items } = await answerOf(api.GET('/api/v1/agreements/{agreement}/ledger/keys', { params }));
  return items.map(({ key }) => key);
}
