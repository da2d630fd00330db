import { Injectable } from '@nestjs/common';
import type { LedgerEvent } from '../../../domain/ledger/events';
import { newDeadlines } from '../../../domain/notices/deadlines';
import { holdMeeting } from '../../../domain/notices/situation/meetings';
import type { Notice } from '../../../domain/notices/notice';
import { situationOf, type Meeting } from '../../../domain/notices/situation/situation';
import { reportSituation } from '../../../domain/notices/situation/situation-report';
import type { Result } from '../../../domain/result';
import { ActingLedger, type Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import { unseal, type Commit, type EntryRecord, type Receipt } from '../../../platform/ledger';
import { PartiesViews } from '../../parties';
import { append } from '../append';
import { planDeadlines } from '../clocks/deadlines.service';
import { ModeratedNotice } from './moderated-notice';
import { NoticesRepository } from '../notices.repository';
import { reportOf, type ReportView } from './situation.views';

/** Situation reports and meetings on a notice, by those who run its response. */
@Injectable()
export class SituationService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly moderated: ModeratedNotice,
    private readonly notices: NoticesRepository,
    private readonly parties: PartiesViews,
  ) {}

  report(acting: Acting, id: string, report: Parameters<typeof reportSituation>[1]): Promise<ReportView> {
    return this.#run(
      acting,
      id,
      (notice, { at }) => reportSituation(notice, report, at),
      (_, record) => reportOf(unseal(record)),
    );
  }

  meet(
    acting: Acting,
    id: string,
    meeting: Parameters<typeof holdMeeting>[1],
  ): Promise<Meeting & { receipt: Receipt }> {
    return this.#run(
      acting,
      id,
      async (notice, { at }) => {
        const codes = (await this.parties.all(acting.agreement)).map(({ code }) => code);
        return holdMeeting(notice, meeting, new Set(codes), at);
      },
      (after, { seq, hash }) => ({
        ...(situationOf(after).meetings.at(-1) as Meeting),
        receipt: { seq, hash },
      }),
    );
  }

  #run<T>(
    acting: Acting,
    id: string,
    decide: (notice: Notice, commit: Commit) => Result<LedgerEvent> | Promise<Result<LedgerEvent>>,
    answer: (after: Notice, record: EntryRecord) => T,
  ): Promise<T> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.moderated.load(acting, id);
      const event = unwrap(await decide(notice, commit));
      const after = append(commit, notice, event, notice.audience);
      planDeadlines(commit, id, newDeadlines(notice, after));
      await this.notices.save(after);
      return answer(after, commit.records.at(-1)!);
    });
  }
}
