import { Injectable } from '@nestjs/common';
import type { LedgerEvent } from '../../domain/ledger/events';
import { changeCommitment, commit as pledge, recordDelivery } from '../../domain/notices/commitments';
import {
  responseOf,
  type Commitment,
  type CommitmentContent,
  type Delivery,
  type Notice,
  type Position,
  type PositionContent,
} from '../../domain/notices/notice';
import { acknowledge, takePosition } from '../../domain/notices/respond';
import type { Result } from '../../domain/result';
import { actorOf, type Acting } from '../../platform/access';
import { unwrap } from '../../platform/errors';
import { Ledger, type Commit, type Receipt } from '../../platform/ledger';
import { NoticeAccess } from './notice-access';
import { NoticesRepository } from './notices.repository';
import { append } from './notices.service';

/** A party's answers to a notice. Each gives the receipt of its ledger entry. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly ledger: Ledger,
    private readonly notices: NoticesRepository,
    private readonly access: NoticeAccess,
  ) {}

  acknowledge(acting: Acting, id: string, party: string) {
    return this.#respond(acting, id, party, async (notice, commit) => {
      const decided = unwrap(acknowledge(notice, party, commit.at));
      const after = 'event' in decided ? await this.#save(commit, notice, decided.event) : notice;
      return responseOf(after, party).acknowledged as NonNullable<
        ReturnType<typeof responseOf>['acknowledged']
      >;
    });
  }

  takePosition(
    acting: Acting,
    id: string,
    party: string,
    position: PositionContent,
  ): Promise<Position & { receipt: Receipt }> {
    return this.#respond(acting, id, party, async (notice, commit) => {
      const after = await this.#apply(commit, notice, takePosition(notice, party, position, commit.at));
      return { ...(responseOf(after, party).position as Position), receipt: receiptOf(commit) };
    });
  }

  commit(
    acting: Acting,
    id: string,
    party: string,
    content: CommitmentContent,
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#commitment(acting, id, party, null, (notice) => pledge(notice, party, content));
  }

  changeCommitment(
    acting: Acting,
    id: string,
    party: string,
    n: number,
    change: Parameters<typeof changeCommitment>[3],
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#commitment(acting, id, party, n, (notice) => changeCommitment(notice, party, n, change));
  }

  recordDelivery(
    acting: Acting,
    id: string,
    party: string,
    n: number,
    delivery: Delivery,
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#commitment(acting, id, party, n, (notice) => recordDelivery(notice, party, n, delivery));
  }

  #commitment(
    acting: Acting,
    id: string,
    party: string,
    n: number | null,
    decide: (notice: Notice) => Result<LedgerEvent>,
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#respond(acting, id, party, async (notice, commit) => {
      const after = await this.#apply(commit, notice, decide(notice));
      const { commitments } = responseOf(after, party);
      const changed = commitments.at(n === null ? -1 : n - 1) as Commitment;
      return { ...changed, receipt: receiptOf(commit) };
    });
  }

  #respond<T>(
    acting: Acting,
    id: string,
    party: string,
    work: (notice: Notice, commit: Commit) => Promise<T>,
  ): Promise<T> {
    return this.ledger.commit(acting.agreement, actorOf(acting), async (commit) => {
      const notice = await this.access.load(acting, id);
      await this.access.assertAnswersFor(acting, notice, party);
      return work(notice, commit);
    });
  }

  #apply(commit: Commit, notice: Notice, decided: Result<LedgerEvent>): Promise<Notice> {
    return this.#save(commit, notice, unwrap(decided));
  }

  async #save(commit: Commit, notice: Notice, event: LedgerEvent): Promise<Notice> {
    const after = append(commit, notice, event, notice.audience);
    await this.notices.save(after);
    return after;
  }
}

function receiptOf(commit: Commit): Receipt {
  const { seq, hash } = commit.records.at(-1) as Receipt;
  return { seq, hash };
}
