import { Injectable } from '@nestjs/common';
import { mayModerate } from '../../../domain/notices/situation/moderation';
import type { Notice } from '../../../domain/notices/notice';
import { forbidden } from '../../../domain/result';
import type { Acting } from '../../../platform/access';
import { Rejected } from '../../../platform/errors';
import type { SubjectOfRoute } from '../../../platform/http';
import { NoticeAccess } from '../notice-access';

/** NOTICE-39. For routes of those who run the response to a notice: the secretariat and its coordinator. */
@Injectable()
export class ModeratedNotice implements SubjectOfRoute {
  constructor(private readonly access: NoticeAccess) {}

  async assertAddressable(acting: Acting, params: Record<string, string>): Promise<void> {
    await this.load(acting, String(params['notice']));
  }

  async load(acting: Acting, id: string): Promise<Notice> {
    const notice = await this.access.load(acting, id);
    if (mayModerate(notice, acting)) return notice;
    const detail = `The secretariat and the coordinator run the response to notice ${id}.`;
    throw new Rejected(forbidden('notice.not-yours', detail).rejection);
  }
}
