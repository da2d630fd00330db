import { Injectable } from '@nestjs/common';
import { canRead, type Reader } from '../../domain/ledger/audience';
import type { EventType } from '../../domain/ledger/events';
import { follow, START, type Head } from '../../domain/ledger/chain';
import { redact, type Entry } from '../../domain/ledger/entry';
import { finds, type EntryFilter } from '../../domain/ledger/filter';
import { LedgerRepository } from './ledger.repository';
import { sha256 } from '../hash';
import type { EntryRecord } from './ledger.schema';
import { unseal } from './seal';

const BATCH = 500;
const MOST_LOOKED_AT = 5_000;

export interface EntryPage {
  items: Entry[];
  /** The number to continue after; null at the head. */
  next: number | null;
  head: Head;
}

export type Verification = { ok: true; size: number; head: Head } | { ok: false; at: number; reason: string };

/** The read path of the ledger: entries as a reader may see them, and the proof that they are whole. */
@Injectable()
export class LedgerViews {
  constructor(private readonly repository: LedgerRepository) {}

  async head(agreement: string): Promise<Head> {
    const { seq, hash } = await this.repository.head(agreement);
    return { seq, hash };
  }

  async exists(agreement: string): Promise<boolean> {
    return (await this.repository.head(agreement)).seq > 0;
  }

  /** Up to `limit` entries after number `after`, redacted where the reader lacks the right; redacted ones count. */
  async page(agreement: string, reader: Reader, after: number, limit: number): Promise<EntryPage> {
    const head = await this.head(agreement);
    const records = await this.repository.after(agreement, after, limit);
    const items = records
      .filter(({ seq }) => seq <= head.seq)
      .map(unseal)
      .map((entry) => (entry.audience !== null && canRead(reader, entry.audience) ? entry : redact(entry)));
    const last = items.at(-1)?.seq ?? head.seq;
    return { items, next: last < head.seq ? last : null, head };
  }

  /**
   * Up to `limit` entries after number `after` that the filter finds for this reader. No request looks at more than
   * 5,000 entries: a page may hold fewer than `limit`, or none, and still have a `next`.
   */
  async search(
    agreement: string,
    reader: Reader,
    after: number,
    limit: number,
    filter: EntryFilter,
  ): Promise<EntryPage> {
    const head = await this.head(agreement);
    const items: Entry[] = [];
    let last = after;
    for (let looked = 0; looked < MOST_LOOKED_AT && last < head.seq;) {
      const records = await this.repository.candidates(agreement, last, BATCH, filter);
      for (const entry of records.map(unseal)) {
        if (entry.seq > head.seq) return { items, next: null, head };
        last = entry.seq;
        if (finds(filter, entry, reader)) items.push(entry);
        if (items.length === limit) return { items, next: last < head.seq ? last : null, head };
      }
      looked += records.length;
      if (records.length < BATCH) return { items, next: null, head };
    }
    return { items, next: last < head.seq ? last : null, head };
  }

  /** All entries about one subject, in order, whoever may read them: for figures that disclose none. */
  async about(agreement: string, subjectId: string): Promise<Entry[]> {
    return (await this.repository.about(agreement, subjectId)).map(unseal);
  }

  /** What this reader may see about one subject, in order. */
  async timeline(agreement: string, reader: Reader, subjectId: string, type?: EventType): Promise<Entry[]> {
    const records = await this.repository.about(agreement, subjectId, type);
    return records.filter(({ audience }) => canRead(reader, audience)).map(unseal);
  }

  /** The entries after one number up to another, in order, in constant memory. */
  async *all(
    agreement: string,
    { after = 0, upTo = Number.MAX_SAFE_INTEGER }: { after?: number; upTo?: number } = {},
  ): AsyncGenerator<Entry> {
    for await (const record of this.#records(agreement, after)) {
      if (record.seq > upTo) return;
      yield unseal(record);
    }
  }

  /** LEDGER-6. Recomputes the whole chain from what is stored, with the columns and the head kept beside it. */
  async verify(
    agreement: string,
    onProgress: (seq: number) => void = () => undefined,
  ): Promise<Verification> {
    const stored = await this.head(agreement);
    let state = START;
    for await (const record of this.#records(agreement)) {
      const verdict = follow(state, unseal(record), agreement, sha256);
      if (!verdict.ok) return verdict;
      state = verdict.state;
      if (!isIndexedAsSealed(record)) {
        return {
          ok: false,
          at: state.seq,
          reason: 'The columns for searching say otherwise than the entry.',
        };
      }
      if (state.seq === stored.seq && state.hash !== stored.hash) {
        return { ok: false, at: state.seq, reason: 'The stored head has another hash than this entry.' };
      }
      onProgress(state.seq);
    }
    if (state.seq < stored.seq)
      return { ok: false, at: state.seq + 1, reason: `The chain ends before its head ${stored.seq}.` };
    return { ok: true, size: state.seq, head: { seq: state.seq, hash: state.hash } };
  }

  async *#records(agreement: string, after = 0): AsyncGenerator<EntryRecord> {
    let last = after;
    for (;;) {
      const records = await this.repository.after(agreement, last, BATCH);
      yield* records;
      const end = records.at(-1);
      if (!end) return;
      last = end.seq;
    }
  }
}

/** Whether what is searched and authorised by is what was sealed. */
function isIndexedAsSealed(record: EntryRecord): boolean {
  const { type, subject, audience } = unseal(record);
  return (
    record.type === type &&
    record.subjectKind === subject?.kind &&
    record.subjectId === subject.id &&
    JSON.stringify(record.audience) === JSON.stringify(audience)
  );
}
