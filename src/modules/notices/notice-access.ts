import { Injectable } from '@nestjs/common';
import { canRead } from '../../domain/ledger/audience';
import { mayRevise } from '../../domain/notices/actions';
import type { Notice } from '../../domain/notices/notice';
import { mayAnswer } from '../../domain/parties/party';
import { forbidden, notFound } from '../../domain/result';
import type { Acting } from '../../platform/access';
import { Rejected } from '../../platform/errors';
import { assertVersion, type ExpectedVersion, type SubjectOfRoute } from '../../platform/http';
import { PartiesViews } from '../parties';
import { NoticesRepository } from './notices.repository';

/** Which notices a reader may address, and from which seat. */
@Injectable()
export class NoticeAccess implements SubjectOfRoute {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly parties: PartiesViews,
  ) {}

  /** The notice, or 404 alike for one that does not exist and one that this reader may not see. */
  async load(acting: Acting, id: string): Promise<Notice> {
    const notice = await this.notices.find(acting.agreement, id);
    if (!notice || !canRead(acting, notice.audience)) {
      throw new Rejected(
        notFound('notice.unknown', `There is no notice ${id} for you in this agreement.`).rejection,
      );
    }
    return notice;
  }

  async assertAddressable(
    acting: Acting,
    params: Record<string, string>,
    expected: ExpectedVersion,
  ): Promise<void> {
    const notice = await this.load(acting, String(params['notice']));
    if (params['party'] === undefined) {
      this.assertMayRevise(notice, acting);
      assertVersion(expected, notice.version);
    } else await this.assertAnswersFor(acting, notice, params['party']);
  }

  assertMayRevise(notice: Notice, acting: Acting): void {
    if (mayRevise(notice, acting)) return;
    throw new Rejected(
      forbidden(
        'notice.not-yours',
        `Only the secretariat changes notice ${notice.id} now; a delegation changes its own report until it is issued.`,
      ).rejection,
    );
  }

  /**
   * A delegation answers for its own party, the secretariat records for any; the party is bound to answer or its
   * status lets it.
   */
  async assertAnswersFor(acting: Acting, notice: Notice, party: string): Promise<void> {
    if (acting.role !== 'secretariat' && acting.party !== party) {
      throw new Rejected(
        forbidden(
          'response.not-yours',
          `You speak for ${acting.party ?? 'no party'}; only ${party} answers for ${party}.`,
        ).rejection,
      );
    }
    if (notice.expected.includes(party)) return;
    if (!(await this.mayAnswer({ agreement: acting.agreement, party }))) {
      throw new Rejected(
        forbidden('response.status', `The status of ${party} does not let it answer notices.`).rejection,
      );
    }
  }

  /** NOTICE-5. Whether the status of the reader's party lets it answer notices. */
  async mayAnswer({ agreement, party }: Pick<Acting, 'agreement' | 'party'>): Promise<boolean> {
    const status = party === null ? null : await this.parties.statusOf(agreement, party);
    return status !== null && mayAnswer(status);
  }
}
