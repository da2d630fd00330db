import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Instant } from '../../domain/calendar/instant';
import type { EventType } from '../../domain/ledger/events';
import { START, type ChainState } from '../../domain/ledger/chain';
import type { EntryFilter } from '../../domain/ledger/filter';
import { entryId, type EntryRecord, type HeadRecord } from './ledger.schema';

/** Another commit on this agreement came first; the transaction is run again. */
export class HeadMoved extends Error {}

/** Entries and heads: appended and read, never changed. */
@Injectable()
export class LedgerRepository {
  constructor(
    @InjectModel('Entry') private readonly entries: Model<EntryRecord>,
    @InjectModel('Head') private readonly ends: Model<HeadRecord>,
  ) {}

  /** Where the chain ends; `START` when the agreement has none. */
  async head(agreement: string): Promise<ChainState> {
    const head = await this.ends.findById(agreement).lean();
    return head ? { seq: head.seq, hash: head.hash, at: head.at as Instant } : START;
  }

  async append(agreement: string, from: ChainState, records: EntryRecord[]): Promise<void> {
    const last = records.at(-1);
    if (!last) return;
    const next = { seq: last.seq, hash: last.hash, at: last.at };
    const moved = await this.ends.updateOne(
      { _id: agreement, hash: from.hash },
      { $set: next },
      { upsert: from.seq === 0 },
    );
    if (moved.modifiedCount + moved.upsertedCount !== 1) throw new HeadMoved(agreement);
    await this.entries.insertMany(records, { lean: true });
  }

  async holds(agreement: string, { seq, hash }: { seq: number; hash: string }): Promise<boolean> {
    return (await this.entries.exists({ _id: entryId(agreement, seq), hash })) !== null;
  }

  /** Up to `limit` entries after number `after`, in order. */
  after(agreement: string, after: number, limit: number): Promise<EntryRecord[]> {
    const _id = { $gt: entryId(agreement, after), $lte: entryId(agreement, Number.MAX_SAFE_INTEGER) };
    return this.entries.find({ _id }).sort({ _id: 1 }).limit(limit).lean<EntryRecord[]>();
  }

  /**
   * Up to `limit` entries after number `after`, in order, among which are all that a filter can find. Index:
   * agreement, subjectId, seq; or agreement, type, seq, once for each type, so that none is sorted in memory.
   */
  async candidates(
    agreement: string,
    after: number,
    limit: number,
    { subject, types }: Pick<EntryFilter, 'subject' | 'types'>,
  ): Promise<EntryRecord[]> {
    const ofOne = (one: { subjectId: string } | { type: string }): Promise<EntryRecord[]> =>
      this.entries
        .find({ agreement, ...one, seq: { $gt: after } })
        .sort({ seq: 1 })
        .limit(limit)
        .lean<EntryRecord[]>();
    if (subject !== null) return ofOne({ subjectId: subject });
    if (types.length === 0 || types.some((type) => type.includes('*')))
      return this.after(agreement, after, limit);
    const found = await Promise.all([...new Set(types)].map((type) => ofOne({ type })));
    return found
      .flat()
      .sort((a, b) => a.seq - b.seq)
      .slice(0, limit);
  }

  /** All entries about a subject, or those of one type, in order. Index: agreement, subjectId, seq. */
  about(agreement: string, subjectId: string, type?: EventType): Promise<EntryRecord[]> {
    const wanted = { agreement, subjectId, ...(type === undefined ? {} : { type }) };
    return this.entries.find(wanted).sort({ seq: 1 }).lean<EntryRecord[]>();
  }

  /** Where every chain ends. */
  async heads(): Promise<{ agreement: string; seq: number; hash: string; at: string }[]> {
    const heads = await this.ends.find().lean();
    return heads.map(({ _id, seq, hash, at }) => ({ agreement: _id, seq, hash, at }));
  }

  /** Every agreement that has a chain. */
  async agreements(): Promise<string[]> {
    return (await this.ends.find().sort({ _id: 1 }).lean()).map(({ _id }) => _id);
  }
}
