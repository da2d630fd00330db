import { Injectable } from '@nestjs/common';
import { afterAction, type AfterAction } from '../../../domain/notices/after-action/after-action';
import {
  coverageOverTime,
  type CoveragePoint,
} from '../../../domain/notices/after-action/coverage-over-time';
import type { NoticeEntry } from '../../../domain/notices/evolve';
import type { Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import { LedgerViews } from '../../../platform/ledger';
import { NoticeAccess } from '../notice-access';

/** Figures of a response, from the ledger. Whoever may read the notice may read them: they disclose no entry. */
@Injectable()
export class AfterActionViews {
  constructor(
    private readonly access: NoticeAccess,
    private readonly ledger: LedgerViews,
  ) {}

  async coverage(acting: Acting, id: string): Promise<{ items: CoveragePoint[] }> {
    await this.access.load(acting, id);
    return { items: coverageOverTime(await this.#entries(acting, id)) };
  }

  async figures(acting: Acting, id: string): Promise<AfterAction> {
    const notice = await this.access.load(acting, id);
    return unwrap(afterAction(notice, await this.#entries(acting, id)));
  }

  async #entries({ agreement }: Acting, id: string): Promise<NoticeEntry[]> {
    return (await this.ledger.about(agreement, id)) as unknown as NoticeEntry[];
  }
}
