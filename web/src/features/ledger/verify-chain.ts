import { follow, START, type ChainState, type Head } from '@domain/ledger/chain';
import type { Entry } from '@domain/ledger/entry';
import { digestsOf } from './digests';

export interface EntryPage {
  items: Entry[];
  next: string | null;
  head: Head;
}

export type ChainVerdict =
  { ok: true; head: Head; kept: Head[]; open: number } | { ok: false; at: number; reason: string };

/**
 * LEDGER-6 in the browser: the chain from its first entry to the head, page by page, so that no more than one page is
 * held. `kept` are places stated elsewhere, by checkpoints: the chain must have had that hash there.
 */
export async function verifyChain(
  agreement: string,
  pages: AsyncIterable<EntryPage>,
  kept: Head[] = [],
  onProgress: (seq: number, of: number) => void = () => undefined,
): Promise<ChainVerdict> {
  let state: ChainState = START;
  let head: Head = START;
  let open = 0;
  const met: Head[] = [];
  for await (const page of pages) {
    head = page.head;
    const sha256 = await digestsOf(page.items);
    for (const entry of page.items) {
      const verdict = follow(state, entry, agreement, sha256);
      if (!verdict.ok) return verdict;
      state = verdict.state;
      if (entry.payloadSalt !== null) open += 1;
      const stated = kept.filter(({ seq }) => seq === entry.seq);
      if (stated.some(({ hash }) => hash !== entry.hash))
        return { ok: false, at: entry.seq, reason: 'A checkpoint states another hash for this entry.' };
      met.push(...stated);
    }
    onProgress(state.seq, head.seq);
  }
  if (state.seq !== head.seq || state.hash !== head.hash)
    return { ok: false, at: state.seq + 1, reason: `The chain does not end at its head ${head.seq}.` };
  const beyond = kept.find(({ seq }) => seq > state.seq);
  if (beyond)
    return {
      ok: false,
      at: state.seq + 1,
      reason: `A checkpoint states ${beyond.seq} entries; the chain ends before.`,
    };
  return { ok: true, head: { seq: state.seq, hash: state.hash }, kept: met, open };
}
