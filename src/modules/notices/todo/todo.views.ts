import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { bearersFor, byDueTime, mentionFor, todoFor, type TodoItem } from '../../../domain/notices/todo/todo';
import { actingIn, type Acting, type Principal } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { AgreementsViews } from '../../agreements';
import { CommentsRepository } from '../thread/comments.repository';
import type { NoticeRecord } from '../notices.schema';

/** What a person has to do, across agreements. */
@Injectable()
export class TodoViews {
  constructor(
    @InjectModel('Notice') private readonly notices: Model<NoticeRecord>,
    private readonly agreements: AgreementsViews,
    private readonly comments: CommentsRepository,
    private readonly clock: Clock,
  ) {}

  /** TODO-1. Three round trips at once, whatever the number of agreements and of notices that are over. Indexes: waitsFor, unread. */
  async of(person: Principal): Promise<{ items: TodoItem[] }> {
    const seats = person.roles.flatMap(({ agreement }) => actingIn(person, agreement) ?? []);
    const wanted = seats.flatMap((acting) => bearersFor(acting).map((name) => `${acting.agreement}/${name}`));
    const [records, charters, mentions] = await Promise.all([
      this.notices.find({ waitsFor: { $in: wanted } }).lean<NoticeRecord[]>(),
      this.agreements.chartersInForce(seats.map(({ agreement }) => agreement)),
      this.comments.unreadBy(person.id),
    ]);
    const bySlug = new Map<string, Acting>(seats.map((acting) => [acting.agreement, acting]));
    const now = this.clock.now();
    const items = records.flatMap(({ notice }) => {
      const acting = bySlug.get(notice.agreement);
      const charter = charters.get(notice.agreement);
      return acting && charter ? todoFor(notice, acting, charter, now) : [];
    });
    const read = mentions.flatMap((comment) => mentionFor(comment, bySlug.get(comment.agreement) ?? null));
    return { items: byDueTime([...items, ...read]) };
  }
}
