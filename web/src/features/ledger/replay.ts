import type { Entry } from '@domain/ledger/entry';
import { begin, evolve, type NoticeEntry } from '@domain/notices/evolve';
import type { Notice } from '@domain/notices/notice';

/** A notice as it was once this entry had been made. */
export interface Frame {
  entry: Entry;
  notice: Notice;
}

/**
 * NOTICE-19 in the browser: the notice after each of its entries, from those that the reader may see. For a reader to
 * whom the report is closed it begins with the issue, which says the same content.
 */
export function replay(entries: Entry[]): Frame[] {
  const first = entries.findIndex(({ type }) => type === 'notice.reported' || type === 'notice.issued');
  const frames: Frame[] = [];
  for (const entry of entries.slice(Math.max(first, 0))) {
    const before = frames.at(-1)?.notice;
    const told = entry as NoticeEntry;
    if (told.type === 'notice.reported') frames.push({ entry, notice: begin(told) });
    else if (before) frames.push({ entry, notice: evolve(before, told) });
    else if (told.type === 'notice.issued')
      frames.push({ entry, notice: evolve(begin({ ...told, type: 'notice.reported' }), told) });
  }
  return frames;
}
