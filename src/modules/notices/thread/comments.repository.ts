import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { audiencesOf, namesIn, type Reader } from '../../../domain/ledger/audience';
import type { Comment } from '../../../domain/notices/situation/comment';
import type { CommentRecord } from './comments.schema';

/** All but what the comment is found by. */
const SHOWN = { _id: 0, readers: 0, unread: 0 };

@Injectable()
export class CommentsRepository {
  constructor(@InjectModel('Comment') private readonly comments: Model<CommentRecord>) {}

  /** Null where there is none for this reader. */
  find(agreement: string, notice: string, n: number, reader: Reader): Promise<Comment | null> {
    return this.comments
      .findOne({ _id: `${agreement}/${notice}/${n}`, readers: { $in: audiencesOf(reader) } })
      .select(SHOWN)
      .lean<Comment | null>();
  }

  /** Comments of a notice count from 1. Index: agreement, notice, n. */
  async nextNumber(agreement: string, notice: string): Promise<number> {
    const last = await this.comments.findOne({ agreement, notice }).sort({ n: -1 }).select({ n: 1 }).lean();
    return (last?.n ?? 0) + 1;
  }

  async add(comment: Comment, unread: string[]): Promise<void> {
    const { agreement, notice, n, audience } = comment;
    const record = { _id: `${agreement}/${notice}/${n}`, ...comment, readers: namesIn(audience), unread };
    await this.comments.insertMany([record], { lean: true });
  }

  async change(
    { agreement, notice, n }: Comment,
    fields: Partial<Pick<CommentRecord, 'text' | 'editedAt' | 'unread'>>,
  ): Promise<void> {
    await this.comments.updateOne({ _id: `${agreement}/${notice}/${n}` }, { $set: fields });
  }

  /** Newest first. Index: agreement, notice, n. */
  page(agreement: string, notice: string, reader: Reader, before: number, limit: number): Promise<Comment[]> {
    return this.comments
      .find({ agreement, notice, n: { $lt: before }, readers: { $in: audiencesOf(reader) } })
      .sort({ n: -1 })
      .limit(limit)
      .select(SHOWN)
      .lean<Comment[]>();
  }

  /** The person has read the thread up to this number. */
  async read(agreement: string, notice: string, person: string, upTo: number): Promise<void> {
    await this.comments.updateMany(
      { unread: person, agreement, notice, n: { $lte: upTo } },
      { $pull: { unread: person } },
    );
  }

  /** What mentions this person and was not read yet. Index: unread. */
  unreadBy(person: string): Promise<Comment[]> {
    return this.comments.find({ unread: person }).select(SHOWN).lean<Comment[]>();
  }
}
