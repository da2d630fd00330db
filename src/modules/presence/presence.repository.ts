import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { PRESENT_MILLISECONDS } from '../../domain/presence/presence';
import type { PresenceRecord } from './presence.schema';

/** Who is where, shared by all server processes. No part of the ledger. */
@Injectable()
export class PresenceRepository {
  constructor(@InjectModel('Presence') private readonly presences: Model<PresenceRecord>) {}

  async put(record: PresenceRecord): Promise<void> {
    await this.presences.replaceOne({ _id: record._id }, record, { upsert: true });
  }

  async remove(connection: string): Promise<void> {
    await this.presences.deleteOne({ _id: connection });
  }

  /** These connections are still there. */
  async seen(connections: string[], seenAt: number): Promise<void> {
    await this.presences.updateMany(
      { _id: { $in: connections } },
      { $set: { seenAt, storedAt: new Date() } },
    );
  }

  /** Index: agreement, seenAt. */
  in(agreement: string, now: number): Promise<PresenceRecord[]> {
    const seenAt = { $gt: now - PRESENT_MILLISECONDS };
    return this.presences.find({ agreement, seenAt }).lean<PresenceRecord[]>();
  }
}
