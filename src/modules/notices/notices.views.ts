import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { audiencesOf, type Audience } from '../../domain/ledger/audience';
import type { Entry } from '../../domain/ledger/entry';
import { present, type NoticeView } from '../../domain/notices/present';
import { wordsIn } from '../../domain/text/words';
import type { Acting } from '../../platform/access';
import { cursorAfter, DEFAULT_LIMIT, keyOf } from '../../platform/http';
import { LedgerViews } from '../../platform/ledger';
import { NoticeAccess } from './notice-access';
import type { NoticesQuery } from './notices.query.dto';
import type { NoticeRecord } from './notices.schema';

/** One line of a notice's timeline, from the ledger. */
export type TimelineEntry = Pick<Entry, 'seq' | 'at' | 'type' | 'actor' | 'payload'>;

const SORT_KEY = /^\d{4}-\d{7}$/;

/** The read path of notices. */
@Injectable()
export class NoticesViews {
  constructor(
    @InjectModel('Notice') private readonly notices: Model<NoticeRecord>,
    private readonly access: NoticeAccess,
    private readonly ledger: LedgerViews,
  ) {}

  /** Who may read a notice that this reader may read. */
  async audienceOf(acting: Acting, id: string): Promise<Audience> {
    return (await this.access.load(acting, id)).audience;
  }

  async one(acting: Acting, id: string): Promise<NoticeView & { timeline: TimelineEntry[] }> {
    const notice = await this.access.load(acting, id);
    const entries = await this.ledger.timeline(acting.agreement, acting, id);
    const timeline = entries.map(({ seq, at, type, actor, payload }) => ({ seq, at, type, actor, payload }));
    return { ...present(notice, acting, await this.access.mayAnswer(acting)), timeline };
  }

  /**
   * NOTICE-34. A page of the notices that this reader may read and that match, in the order of their reports. Indexes:
   * agreement with sortKey, with state (which `awaiting` implies), with words; what else is asked is read along them.
   */
  async page(acting: Acting, query: NoticesQuery): Promise<{ items: NoticeView[]; next: string | null }> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const records = await this.notices
      .find(this.#filter(acting, query))
      .sort({ sortKey: query.sort === 'oldest' ? 1 : -1 })
      .limit(limit + 1)
      .lean<NoticeRecord[]>();
    const page = records.slice(0, limit);
    const mayAnswer = await this.access.mayAnswer(acting);
    const last = page.at(-1);
    return {
      items: page.map(({ notice }) => present(notice, acting, mayAnswer)),
      next: records.length > limit && last ? cursorAfter(last.sortKey) : null,
    };
  }

  #filter(
    acting: Acting,
    { state, level, status, cause, severity, mineral, country, awaiting, q, after, sort }: NoticesQuery,
  ): QueryFilter<NoticeRecord> {
    const last = keyOf(after, SORT_KEY);
    const words = q === undefined ? [] : wordsIn(q);
    return {
      agreement: acting.agreement,
      readers: { $in: audiencesOf(acting) },
      ...(last === null ? {} : { sortKey: { [sort === 'oldest' ? '$gt' : '$lt']: last } }),
      ...(words.length === 0 ? {} : { words: { $all: words } }),
      ...(state === undefined ? {} : { 'notice.state': state }),
      ...(level === undefined ? {} : { 'notice.level': level }),
      ...(status === undefined ? {} : { 'notice.status': status }),
      ...(cause === undefined ? {} : { 'notice.content.cause': cause }),
      ...(severity === undefined ? {} : { 'notice.content.severity': severity }),
      ...(country === undefined ? {} : { 'notice.content.area.countries': country }),
      ...(awaiting === undefined ? {} : awaitingAnswerOf(awaiting)),
      ...(mineral === undefined ? {} : { 'notice.content.minerals.mineral': mineral }),
    };
  }
}

/** Bound to answer an issued notice, and without an acknowledgement or a position so far. */
const awaitingAnswerOf = (party: string): QueryFilter<NoticeRecord> => ({
  $and: [{ 'notice.state': 'issued' }],
  'notice.expected': party,
  $or: [
    { [`notice.responses.${party}.acknowledged`]: null },
    { [`notice.responses.${party}.position`]: null },
  ],
});
