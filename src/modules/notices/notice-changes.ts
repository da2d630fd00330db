import { Injectable } from '@nestjs/common';
import type { LedgerEvent } from '../../domain/ledger/events';
import type { Notice } from '../../domain/notices/notice';
import { present, type NoticeView } from '../../domain/notices/present';
import type { Result } from '../../domain/result';
import { ActingLedger, type Acting } from '../../platform/access';
import { unwrap } from '../../platform/errors';
import { NoticeAccess } from './notice-access';
import { NoticesRepository } from './notices.repository';
import { append } from './append';

/** What the secretariat keeps beside the text of a notice, such as roles and translations: no revision, but an entry. */
@Injectable()
export class NoticeChanges {
  constructor(
    private readonly acting: ActingLedger,
    private readonly notices: NoticesRepository,
    private readonly access: NoticeAccess,
  ) {}

  /** Appends what `decide` gives, which may be nothing, and shows the notice after it. */
  apply(
    acting: Acting,
    id: string,
    decide: (notice: Notice) => Result<LedgerEvent[]> | Promise<Result<LedgerEvent[]>>,
  ): Promise<NoticeView> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      const events = unwrap(await decide(notice));
      const after = events.reduce(
        (current, event) => append(commit, current, event, notice.audience),
        notice,
      );
      if (events.length > 0) await this.notices.save(after);
      return present(after, acting, await this.access.mayAnswer(acting));
    });
  }
}
