import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { namesIn } from '../../domain/ledger/audience';
import { Documents } from '../../platform/database';
import { bearersOf } from '../../domain/notices/todo/duties';
import { nextNoticeId, sortKeyOf } from '../../domain/notices/notice-id';
import type { Notice } from '../../domain/notices/notice';
import { wordsIn } from '../../domain/text/words';
import type { NoticeRecord } from './notices.schema';

@Injectable()
export class NoticesRepository {
  constructor(
    @InjectModel('Notice') private readonly notices: Model<NoticeRecord>,
    private readonly documents: Documents,
  ) {}

  async find(agreement: string, id: string): Promise<Notice | null> {
    const record = await this.documents.find(this.notices, `${agreement}/${id}`);
    return record?.notice ?? null;
  }

  async save(notice: Notice): Promise<void> {
    const record: NoticeRecord = {
      _id: `${notice.agreement}/${notice.id}`,
      agreement: notice.agreement,
      sortKey: sortKeyOf(notice.id),
      readers: namesIn(notice.audience),
      words: wordsIn(textOf(notice)),
      waitsFor: bearersOf(notice).map((bearer) => `${notice.agreement}/${bearer}`),
      notice,
    };
    await this.documents.save(this.notices, record);
  }

  /** NOTICE-2. Ids count from 1 in each year of the agreement; the commit's transaction keeps them gapless. */
  async nextId(agreement: string, year: number): Promise<string> {
    const last = await this.notices
      .findOne({ agreement, sortKey: { $lt: `${year + 1}` } })
      .sort({ sortKey: -1 })
      .select({ 'notice.id': 1 })
      .lean<Pick<NoticeRecord, 'notice'> | null>();
    return nextNoticeId(last?.notice.id ?? null, year);
  }
}

/** NOTICE-34. What is searched: the id and the texts in every language. */
const textOf = ({ id, content, translations = [] }: Notice): string =>
  [content, ...translations].reduce(
    (text, { headline, description }) => `${text} ${headline} ${description}`,
    id,
  );
