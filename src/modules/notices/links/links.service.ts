import { Injectable } from '@nestjs/common';
import type { LinkKind } from '../../../domain/notices/links/link';
import { link, merge, unlink } from '../../../domain/notices/links/links';
import type { Notice } from '../../../domain/notices/notice';
import { present, type NoticeView } from '../../../domain/notices/present';
import { invalid, type Result } from '../../../domain/result';
import { ActingLedger, type Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import { assertVersion, type ExpectedVersion } from '../../../platform/http';
import { append } from '../append';
import { NoticeAccess } from '../notice-access';
import { NoticesRepository } from '../notices.repository';

type Pair = Extract<ReturnType<typeof merge>, { ok: true }>['value'];

/** Acts that concern two notices: each gets its entry and is saved, in one commit. */
@Injectable()
export class LinksService {
  constructor(
    private readonly ledger: ActingLedger,
    private readonly notices: NoticesRepository,
    private readonly access: NoticeAccess,
  ) {}

  link(acting: Acting, id: string, otherId: string, kind: LinkKind): Promise<NoticeView> {
    return this.#both(acting, id, async (notice) => {
      const other = await this.access.load(acting, otherId);
      return [other, link(notice, other, kind)];
    });
  }

  unlink(acting: Acting, id: string, otherId: string): Promise<NoticeView> {
    return this.#both(acting, id, async (notice) => {
      const other = await this.access.load(acting, otherId);
      return [other, unlink(notice, other)];
    });
  }

  merge(acting: Acting, id: string, expected: ExpectedVersion, into: string): Promise<NoticeView> {
    return this.#both(acting, id, async (notice) => {
      assertVersion(expected, notice.version);
      const survivor = await this.notices.find(acting.agreement, into);
      if (survivor) return [survivor, merge(notice, survivor)];
      const unknown = invalid('merge.unknown', `There is no notice ${into} in this agreement.`, [
        { pointer: '/into', detail: 'Must be the id of an issued notice.' },
      ]);
      return [notice, unknown];
    });
  }

  #both(
    acting: Acting,
    id: string,
    decide: (notice: Notice) => Promise<[other: Notice, decided: Result<Pair | null>]>,
  ): Promise<NoticeView> {
    return this.ledger.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      const [other, decided] = await decide(notice);
      const pair = unwrap(decided);
      if (pair === null) return present(notice, acting, await this.access.mayAnswer(acting));
      const after = append(commit, notice, pair.own, pair.audience);
      await this.notices.save(after);
      await this.notices.save(append(commit, other, pair.others, pair.audience));
      return present(after, acting, await this.access.mayAnswer(acting));
    });
  }
}
