import { Injectable } from '@nestjs/common';
import type { LedgerEvent } from '../../../domain/ledger/events';
import { planAgain } from '../../../domain/notices/chase';
import type { Clock, Notice } from '../../../domain/notices/notice';
import { acceptAct, contestAct, settleContest } from '../../../domain/notices/responses/record';
import type { RecordedAct } from '../../../domain/notices/responses/recorded-act';
import type { Result } from '../../../domain/result';
import { ActingLedger, type Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import type { Commit } from '../../../platform/ledger';
import { AgreementsViews } from '../../agreements';
import { NoticeAccess } from '../notice-access';
import { NoticesRepository } from '../notices.repository';
import { append } from '../append';
import { CHASE } from '../clocks/chase.service';

/** What the party says of an answer that was recorded for it, and how the secretariat settles a contest. */
@Injectable()
export class RecordedActsService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly notices: NoticesRepository,
    private readonly access: NoticeAccess,
    private readonly agreements: AgreementsViews,
  ) {}

  accept(acting: Acting, id: string, party: string, entry: number): Promise<RecordedAct> {
    return this.#judge(acting, id, party, entry, (notice) => acceptAct(notice, party, entry));
  }

  contest(acting: Acting, id: string, party: string, entry: number, reason: string): Promise<RecordedAct> {
    return this.#judge(acting, id, party, entry, (notice) => contestAct(notice, party, entry, reason));
  }

  settle(
    acting: Acting,
    id: string,
    party: string,
    entry: number,
    settlement: Parameters<typeof settleContest>[3],
  ): Promise<RecordedAct> {
    return this.#judge(acting, id, party, entry, (notice) => settleContest(notice, party, entry, settlement));
  }

  #judge(
    acting: Acting,
    id: string,
    party: string,
    entry: number,
    decide: (notice: Notice) => Result<LedgerEvent>,
  ): Promise<RecordedAct> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      await this.access.assertAnswersFor(acting, notice, party);
      const after = append(commit, notice, unwrap(decide(notice)), notice.audience);
      await this.notices.save(after);
      const act = after.recorded?.find((candidate) => candidate.entry === entry) as RecordedAct;
      if (act.standing === 'withdrawn') await this.#chaseAgain(commit, after, act);
      return act;
    });
  }

  /** NOTICE-23. A clock that was answered while it passed is chased from the beginning when the answer is withdrawn. */
  async #chaseAgain(commit: Commit, notice: Notice, { act }: RecordedAct): Promise<void> {
    if (act !== 'acknowledgement' && act !== 'position') return;
    const clock: Clock = act === 'acknowledgement' ? 'acknowledge' : 'position';
    const { rules } = await this.agreements.charterInForce(commit.agreement);
    for (const { at, ...step } of planAgain(notice, rules, clock, commit.at)) {
      commit.schedule({ kind: CHASE, dueAt: at, data: { notice: notice.id, ...step } });
    }
  }
}
