import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../domain/calendar/instant';
import type { Actor } from '../../../domain/ledger/actor';
import type { LedgerEvent } from '../../../domain/ledger/events';
import type { Channel } from '../../../domain/notices/responses/channel';
import {
  changeCommitment,
  commit as pledge,
  recordDelivery,
} from '../../../domain/notices/responses/commitments';
import { correctDelivery } from '../../../domain/notices/responses/correct-delivery';
import {
  responseOf,
  type Commitment,
  type CommitmentContent,
  type Delivery,
  type Notice,
  type Position,
  type PositionContent,
} from '../../../domain/notices/notice';
import { channelFor, IN_PORTAL, type Answering } from '../../../domain/notices/responses/record';
import { acknowledge, takePosition } from '../../../domain/notices/responses/respond';
import type { Result } from '../../../domain/result';
import { ActingLedger, actorOf, type Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import type { Commit, Receipt } from '../../../platform/ledger';
import { NoticeAccess } from '../notice-access';
import { NoticesRepository } from '../notices.repository';
import { append } from '../append';

/** A party's answers to a notice. Each gives the receipt of its ledger entry. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly notices: NoticesRepository,
    private readonly access: NoticeAccess,
  ) {}

  acknowledge(acting: Acting, id: string, party: string, answering: Answering) {
    return this.#respond(acting, id, party, answering, async (notice, channel, commit, actor) => {
      const decided = unwrap(acknowledge(notice, party, commit.at, channel));
      const after = 'event' in decided ? await this.#save(commit, notice, decided.event, actor) : notice;
      return responseOf(after, party).acknowledged as NonNullable<
        ReturnType<typeof responseOf>['acknowledged']
      >;
    });
  }

  takePosition(
    acting: Acting,
    id: string,
    party: string,
    answering: Answering,
    position: PositionContent,
  ): Promise<Position & { receipt: Receipt }> {
    return this.#respond(acting, id, party, answering, async (notice, channel, commit, actor) => {
      const event = unwrap(takePosition(notice, party, position, commit.at, channel));
      const after = await this.#save(commit, notice, event, actor);
      return { ...(responseOf(after, party).position as Position), receipt: receiptOf(commit) };
    });
  }

  commit(
    acting: Acting,
    id: string,
    party: string,
    answering: Answering,
    content: CommitmentContent,
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#commitment(acting, id, party, answering, null, (notice, channel) =>
      pledge(notice, party, content, channel),
    );
  }

  changeCommitment(
    acting: Acting,
    id: string,
    party: string,
    answering: Answering,
    n: number,
    change: Parameters<typeof changeCommitment>[3],
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#commitment(acting, id, party, answering, n, (notice, channel) =>
      changeCommitment(notice, party, n, change, channel),
    );
  }

  recordDelivery(
    acting: Acting,
    id: string,
    party: string,
    answering: Answering,
    n: number,
    delivery: Delivery,
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#commitment(acting, id, party, answering, n, (notice, channel, now) =>
      recordDelivery(notice, party, n, delivery, now, channel),
    );
  }

  correctDelivery(
    acting: Acting,
    id: string,
    party: string,
    n: number,
    correction: Parameters<typeof correctDelivery>[3],
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#commitment(acting, id, party, IN_PORTAL, n, (notice, _, now) =>
      correctDelivery(notice, party, n, correction, now),
    );
  }

  #commitment(
    acting: Acting,
    id: string,
    party: string,
    answering: Answering,
    n: number | null,
    decide: (notice: Notice, channel: Channel, now: Instant) => Result<LedgerEvent>,
  ): Promise<Commitment & { receipt: Receipt }> {
    return this.#respond(acting, id, party, answering, async (notice, channel, commit, actor) => {
      const after = await this.#save(commit, notice, unwrap(decide(notice, channel, commit.at)), actor);
      const { commitments } = responseOf(after, party);
      const changed = commitments.at(n === null ? -1 : n - 1) as Commitment;
      return { ...changed, receipt: receiptOf(commit) };
    });
  }

  /** NOTICE-21. The party answers, or the secretariat records its answer: the entry names the party and who recorded it. */
  #respond<T>(
    acting: Acting,
    id: string,
    party: string,
    answering: Answering,
    work: (notice: Notice, channel: Channel, commit: Commit, actor: Actor) => Promise<T>,
  ): Promise<T> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      await this.access.assertAnswersFor(acting, notice, party);
      const channel = unwrap(channelFor(acting, answering, notice, commit.at));
      const own = actorOf(acting);
      const actor = channel.recorded ? { ...own, party, recordedBy: acting.person.id } : own;
      return work(notice, channel, commit, actor);
    });
  }

  async #save(commit: Commit, notice: Notice, event: LedgerEvent, actor: Actor): Promise<Notice> {
    const after = append(commit, notice, event, notice.audience, actor);
    await this.notices.save(after);
    return after;
  }
}

function receiptOf(commit: Commit): Receipt {
  const { seq, hash } = commit.records.at(-1) as Receipt;
  return { seq, hash };
}
