import { Injectable } from '@nestjs/common';
import type { Comment } from '../../../domain/notices/situation/comment';
import type { Notice } from '../../../domain/notices/notice';
import type { Acting } from '../../../platform/access';
import { cursorAfter, DEFAULT_LIMIT, keyOf, type PageQuery } from '../../../platform/http';
import { CommentsRepository } from './comments.repository';
import { NoticeAccess } from '../notice-access';

export interface Thread {
  summary: Notice['summary'] | null;
  items: Comment[];
  next: string | null;
}

/** The read path of threads. */
@Injectable()
export class CommentsViews {
  constructor(
    private readonly access: NoticeAccess,
    private readonly comments: CommentsRepository,
  ) {}

  async page(acting: Acting, id: string, { limit = DEFAULT_LIMIT, after }: PageQuery): Promise<Thread> {
    const { summary = null } = await this.access.load(acting, id);
    const before = Number(keyOf(after, /^\d{1,15}$/) ?? Number.MAX_SAFE_INTEGER);
    const found = await this.comments.page(acting.agreement, id, acting, before, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { summary, items, next: last && found.length > limit ? cursorAfter(String(last.n)) : null };
  }
}
