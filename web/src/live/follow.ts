import type { Head } from '@domain/ledger/chain';
import type { Entry } from '@domain/ledger/entry';

/** How far this tab has followed one agreement, and what came before its turn. */
export interface Followed {
  last: Head;
  /** Entries beyond a gap, by number. */
  waiting: ReadonlyMap<number, Entry>;
}

export type Step =
  /** Entries that are now in turn, in order; empty when nothing new came. */
  | { kind: 'advanced'; followed: Followed; entries: Entry[] }
  /** Something is missing before what came: ask again from `followed.last`. */
  | { kind: 'gap'; followed: Followed }
  /** What came does not continue the chain this tab has: load anew. */
  | { kind: 'broken' };

/** More than this many beyond a gap are dropped; the replay brings them again. */
const MOST_WAITING = 1000;

export const followFrom = (last: Head): Followed => ({ last, waiting: new Map() });

/** Takes one entry as it came, in whatever order and however often: each is handed on once, in order, none missing. */
export function take(followed: Followed, entry: Entry): Step {
  if (entry.seq <= followed.last.seq) return { kind: 'advanced', followed, entries: [] };
  if (entry.seq > followed.last.seq + 1) {
    const waiting = new Map(followed.waiting);
    if (waiting.size < MOST_WAITING) waiting.set(entry.seq, entry);
    return { kind: 'gap', followed: { ...followed, waiting } };
  }
  const entries: Entry[] = [];
  const waiting = new Map(followed.waiting);
  let { last } = followed;
  for (let next: Entry | undefined = entry; next; next = waiting.get(last.seq + 1)) {
    if (next.prevHash !== last.hash) return { kind: 'broken' };
    entries.push(next);
    waiting.delete(next.seq);
    last = { seq: next.seq, hash: next.hash };
  }
  return { kind: 'advanced', followed: { last, waiting }, entries };
}
