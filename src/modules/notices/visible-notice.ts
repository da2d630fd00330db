import { Injectable } from '@nestjs/common';
import type { Acting } from '../../platform/access';
import type { SubjectOfRoute } from '../../platform/http';
import { NoticeAccess } from './notice-access';

/** For routes that change something beside a notice and state no version of it: it need only be there for the reader. */
@Injectable()
export class VisibleNotice implements SubjectOfRoute {
  constructor(private readonly access: NoticeAccess) {}

  async assertAddressable(acting: Acting, params: Record<string, string>): Promise<void> {
    await this.access.load(acting, String(params['notice']));
  }
}
