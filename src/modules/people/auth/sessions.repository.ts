import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Documents } from '../../../platform/database';
import type { SessionRecord } from './sessions.schema';

const MOST_SHOWN = 200;

@Injectable()
export class SessionsRepository {
  constructor(
    @InjectModel('Session') private readonly sessions: Model<SessionRecord>,
    private readonly documents: Documents,
  ) {}

  async insert(session: Omit<SessionRecord, 'storedAt'>): Promise<void> {
    await this.sessions.insertMany([{ ...session, storedAt: new Date() }], { lean: true });
  }

  async find(id: string): Promise<SessionRecord | null> {
    const found = await this.documents.find(this.sessions, id);
    return found && complete(found);
  }

  /** Those of these sessions that have run out by `now`, in milliseconds. */
  async expired(ids: string[], now: number): Promise<string[]> {
    const expired = await this.sessions
      .find({ _id: { $in: ids }, expiresAt: { $lte: now } }, { _id: 1 })
      .lean();
    return expired.map(({ _id }) => _id);
  }

  /** Sessions of this person that have not run out by `now`, the last used first. Index: person. */
  async of(person: string, now: number): Promise<SessionRecord[]> {
    const found = await this.sessions
      .find({ person, expiresAt: { $gt: now } })
      .sort({ lastUsedAt: -1 })
      .limit(MOST_SHOWN)
      .lean<SessionRecord[]>();
    return found.map(complete);
  }

  async touch(
    id: string,
    used: Partial<Pick<SessionRecord, 'expiresAt' | 'lastUsedAt' | 'longestIdle'>>,
  ): Promise<void> {
    await this.sessions.updateOne({ _id: id }, { $set: used });
  }

  /** Ends one session of this person; false when there is none of this id. */
  async removeOf(person: string, id: string): Promise<boolean> {
    return (await this.sessions.deleteOne({ _id: id, person })).deletedCount === 1;
  }

  /** Ends all sessions of this person, but for one if that is given. */
  async removeAllOf(person: string, except: string | null): Promise<void> {
    await this.sessions.deleteMany({ person, ...(except === null ? {} : { _id: { $ne: except } }) });
  }

  async remove(id: string): Promise<void> {
    await this.sessions.deleteOne({ _id: id });
  }
}

/** A session from before its use was kept counts as used when it began. */
const complete = (session: SessionRecord): SessionRecord => {
  const begun = session.storedAt.getTime();
  return {
    ...session,
    createdAt: session.createdAt ?? begun,
    lastUsedAt: session.lastUsedAt ?? begun,
    longestIdle: session.longestIdle ?? 0,
  };
};
