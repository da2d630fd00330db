import type { Entry } from '@domain/ledger/entry';
import { answerOf, api } from '../../api';
import type { EntryPage } from './verify-chain';

const PAGE = 50;
const WINDOW = 500;
/** Windows looked at for one page; a rarer find is looked for further when the reader asks. */
const MOST_WINDOWS = 10;

export interface EntryFilter {
  types?: string | undefined;
  subject?: string | undefined;
  q?: string | undefined;
}

/** Where a page of the explorer begins; neither: at the head. */
interface Place {
  before?: number | undefined;
  after?: number | undefined;
}

/** Entries, the newest first. `older` and `newer` are where to look on; null where nothing can be. */
export interface Found {
  items: Entry[];
  older: number | null;
  newer: number | null;
  head: number;
}

interface Search extends EntryFilter, Place {
  agreement: string;
}

export function findEntries(search: Search, signal: AbortSignal): Promise<Found> {
  return search.after === undefined ? findBefore(search, signal) : findAfter(search, search.after, signal);
}

async function findAfter(search: Search, after: number, signal: AbortSignal): Promise<Found> {
  const { items, next, head } = await readAfter(search, after, PAGE, signal);
  return {
    items: items.toReversed(),
    older: after > 0 ? after + 1 : null,
    newer: next === null ? null : Number(next),
    head: head.seq,
  };
}

/** The interface reads forwards; the newest of a filter are found window by window, backwards. */
async function findBefore(search: Search, signal: AbortSignal): Promise<Found> {
  let head = 0;
  let until = search.before;
  const items: Entry[] = [];
  for (let looked = 0; looked < MOST_WINDOWS && items.length < PAGE && until !== 1; looked += 1) {
    until ??= (await readHead(search, signal)) + 1;
    const from = Math.max(0, until - 1 - (isFiltered(search) ? WINDOW : PAGE));
    const page = await readAfter(search, from, isFiltered(search) ? WINDOW : until - 1 - from, signal);
    head = page.head.seq;
    const end = until;
    items.push(...page.items.filter(({ seq }) => seq < end).toReversed());
    until = from + 1;
  }
  const shown = items.slice(0, PAGE);
  const last = items.length > PAGE ? (shown.at(-1)?.seq ?? 1) : (until ?? 1);
  const isNewest = search.before === undefined || search.before > head;
  return {
    items: shown,
    older: last > 1 ? last : null,
    newer: isNewest ? null : search.before! - 1,
    head,
  };
}

const isFiltered = ({ types, subject, q }: EntryFilter): boolean =>
  types !== undefined || subject !== undefined || q !== undefined;

const readHead = async (search: Search, signal: AbortSignal): Promise<number> =>
  (await readAfter({ agreement: search.agreement }, 0, 1, signal)).head.seq;

async function readAfter(
  { agreement, types, subject, q }: Search,
  after: number,
  limit: number,
  signal: AbortSignal,
): Promise<EntryPage> {
  const filter = { ...(types && { types }), ...(subject && { subject }), ...(q && { q }) };
  const query = { ...filter, after: String(after), limit: Math.max(1, limit) };
  const params = { path: { agreement }, query };
  return (await answerOf(
    api.GET('/api/v1/agreements/{agreement}/ledger', { params, signal }),
  )) as unknown as EntryPage;
}
