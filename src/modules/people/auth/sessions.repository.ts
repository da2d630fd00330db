import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Documents } from '../../../platform/database';
import type { SessionRecord } from './sessions.schema';

@Injectable()
export class SessionsRepository {
  constructor(
    @InjectModel('Session') private readonly sessions: Model<SessionRecord>,
    private readonly documents: Documents,
  ) {}

  async insert(session: Omit<SessionRecord, 'storedAt'>): Promise<void> {
    await this.sessions.insertMany([{ ...session, storedAt: new Date() }], { lean: true });
  }

  find(id: string): Promise<SessionRecord | null> {
    return this.documents.find(this.sessions, id);
  }

  /** Those of these sessions that have run out by `now`, in milliseconds. */
  async expired(ids: string[], now: number): Promise<string[]> {
    const expired = await this.sessions
      .find({ _id: { $in: ids }, expiresAt: { $lte: now } }, { _id: 1 })
      .lean();
    return expired.map(({ _id }) => _id);
  }

  async extend(id: string, expiresAt: number): Promise<void> {
    await this.sessions.updateOne({ _id: id }, { $set: { expiresAt } });
  }

  async remove(id: string): Promise<void> {
    await this.sessions.deleteOne({ _id: id });
  }
}
