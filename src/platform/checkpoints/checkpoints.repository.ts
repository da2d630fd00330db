import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { entryId } from '../ledger/ledger.schema';
import type { CheckpointKeyRecord, CheckpointRecord } from './checkpoints.schema';

const BATCH = 500;

/** Checkpoints and the public keys to verify them by: added and read, never changed. */
@Injectable()
export class CheckpointsRepository {
  constructor(
    @InjectModel('Checkpoint') private readonly checkpoints: Model<CheckpointRecord>,
    @InjectModel('CheckpointKey') private readonly keys: Model<CheckpointKeyRecord>,
  ) {}

  /** Keeps a checkpoint; where two processes sign the same size, the first stands. */
  async add(agreement: string, size: number, note: string): Promise<void> {
    const _id = entryId(agreement, size);
    await this.checkpoints.updateOne({ _id }, { $setOnInsert: { agreement, size, note } }, { upsert: true });
  }

  async has(agreement: string, size: number): Promise<boolean> {
    return (await this.checkpoints.exists({ _id: entryId(agreement, size) })) !== null;
  }

  async addKey(key: string, agreement: string, since: number): Promise<void> {
    await this.keys.updateOne({ _id: key }, { $setOnInsert: { agreement, since } }, { upsert: true });
  }

  /** The newest checkpoint; null when nothing has been signed yet. */
  async latest(agreement: string): Promise<CheckpointRecord | null> {
    return this.checkpoints
      .findOne(this.#between(agreement, 0, Number.MAX_SAFE_INTEGER))
      .sort({ _id: -1 })
      .lean<CheckpointRecord | null>();
  }

  /** The first checkpoint over at least `size` entries; null when there is none. */
  async covering(agreement: string, size: number): Promise<CheckpointRecord | null> {
    return this.checkpoints
      .findOne(this.#between(agreement, size, Number.MAX_SAFE_INTEGER))
      .sort({ _id: 1 })
      .lean<CheckpointRecord | null>();
  }

  /** Every checkpoint over at most `size` entries, in order, in constant memory. */
  async *upTo(agreement: string, size: number): AsyncGenerator<CheckpointRecord> {
    for (let after = 0; ;) {
      const page = await this.checkpoints
        .find(this.#between(agreement, after + 1, size))
        .sort({ _id: 1 })
        .limit(BATCH)
        .lean<CheckpointRecord[]>();
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.size;
    }
  }

  /** The keys that have signed here, the newest last. */
  keysOf(agreement: string): Promise<CheckpointKeyRecord[]> {
    return this.keys.find({ agreement }).sort({ since: 1 }).lean<CheckpointKeyRecord[]>();
  }

  #between(agreement: string, from: number, to: number) {
    return { _id: { $gte: entryId(agreement, from), $lte: entryId(agreement, to) } };
  }
}
