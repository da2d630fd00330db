import { Injectable } from '@nestjs/common';
import type { LedgerEvent } from '../../../domain/ledger/events';
import type { Lesson } from '../../../domain/notices/after-action/lesson';
import { drawLesson, settleLesson } from '../../../domain/notices/after-action/lessons';
import type { Notice } from '../../../domain/notices/notice';
import { invalid, type Result } from '../../../domain/result';
import { ActingLedger, type Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import type { Commit } from '../../../platform/ledger';
import { PeopleViews } from '../../people';
import { append } from '../append';
import { ModeratedNotice } from '../situation/moderated-notice';
import { NoticeAccess } from '../notice-access';
import { NoticesRepository } from '../notices.repository';

/** Lessons of a resolved notice, with owners and dates. */
@Injectable()
export class LessonsService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly access: NoticeAccess,
    private readonly moderated: ModeratedNotice,
    private readonly notices: NoticesRepository,
    private readonly people: PeopleViews,
  ) {}

  draw(
    acting: Acting,
    id: string,
    { text, owner, dueAt }: Pick<Lesson, 'text' | 'dueAt'> & { owner: string },
  ): Promise<Lesson> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.moderated.load(acting, id);
      const seat = await this.people.seatOf(acting.agreement, owner);
      if (!seat || seat.role === 'observer') return unwrap(noOwner());
      const { name, party } = seat;
      const drawn = drawLesson(notice, { text, owner: { person: owner, name, party }, dueAt }, commit.at);
      return (await this.#save(commit, notice, drawn)).at(-1) as Lesson;
    });
  }

  settle(
    acting: Acting,
    id: string,
    n: number,
    settled: Parameters<typeof settleLesson>[3],
  ): Promise<Lesson> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      const lessons = await this.#save(commit, notice, settleLesson(notice, acting, n, settled));
      return lessons.find((lesson) => lesson.n === n) as Lesson;
    });
  }

  async #save(commit: Commit, notice: Notice, decided: Result<LedgerEvent>): Promise<Lesson[]> {
    const after = append(commit, notice, unwrap(decided), notice.audience);
    await this.notices.save(after);
    return after.lessons ?? [];
  }
}

const noOwner = () =>
  invalid('lesson.owner-unknown', 'The owner needs a seat in this agreement, other than an observer’s.', [
    { pointer: '/owner', detail: 'Must be the id of a person with a seat; see GET people.' },
  ]);
