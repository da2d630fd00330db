import { Injectable } from '@nestjs/common';
import type { LedgerEvent } from '../../../domain/ledger/events';
import type { Notice, PreparedAnswer, PreparedContent } from '../../../domain/notices/notice';
import {
  approve,
  discard,
  edit,
  mayApprove,
  prepare,
  preparedOf,
  presentPrepared,
  type PreparedView,
} from '../../../domain/notices/responses/prepared';
import { ActingLedger, type Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import type { Commit, Receipt } from '../../../platform/ledger';
import { NoticeAccess } from '../notice-access';
import { NoticesRepository } from '../notices.repository';
import { append } from '../append';

/** Answers that a party prepares: what happens to them is read by the party alone, until it gives them. */
@Injectable()
export class PreparedService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly notices: NoticesRepository,
    private readonly access: NoticeAccess,
  ) {}

  prepare(acting: Acting, id: string, party: string, content: PreparedContent): Promise<PreparedView> {
    return this.#within(acting, id, party, async (notice, commit) => {
      const after = await this.#apply(commit, notice, party, [
        unwrap(prepare(notice, party, content, commit.at)),
      ]);
      return viewOf(after, party, preparedOf(after, party).length);
    });
  }

  edit(
    acting: Acting,
    id: string,
    party: string,
    n: number,
    content: PreparedContent,
  ): Promise<PreparedView> {
    return this.#within(acting, id, party, async (notice, commit) => {
      const event = unwrap(edit(notice, party, n, content, commit.at));
      return viewOf(await this.#apply(commit, notice, party, [event]), party, n);
    });
  }

  approve(
    acting: Acting,
    id: string,
    party: string,
    n: number,
    read: { revision: number; version: number },
  ): Promise<PreparedView & { receipts: Receipt[] }> {
    return this.#within(acting, id, party, async (notice, commit) => {
      const answer = preparedOf(notice, party).find((candidate) => candidate.n === n);
      if (answer) unwrap(mayApprove(acting, answer));
      const events = unwrap(approve(notice, party, n, read, commit.at));
      const after = await this.#apply(commit, notice, party, events);
      const receipts = commit.records.slice(1 - events.length).map(({ seq, hash }) => ({ seq, hash }));
      return { ...viewOf(after, party, n), receipts };
    });
  }

  discard(acting: Acting, id: string, party: string, n: number, reason: string): Promise<PreparedView> {
    return this.#within(acting, id, party, async (notice, commit) => {
      const event = unwrap(discard(notice, party, n, reason));
      return viewOf(await this.#apply(commit, notice, party, [event]), party, n);
    });
  }

  #within<T>(
    acting: Acting,
    id: string,
    party: string,
    work: (notice: Notice, commit: Commit) => Promise<T>,
  ): Promise<T> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      await this.access.assertAnswersFor(acting, notice, party);
      return work(notice, commit);
    });
  }

  async #apply(commit: Commit, notice: Notice, party: string, events: LedgerEvent[]): Promise<Notice> {
    const after = events.reduce((current, event) => {
      const isGiven = event.type === 'notice.position-taken' || event.type === 'notice.commitment-made';
      return append(commit, current, event, isGiven ? notice.audience : `party:${party}`);
    }, notice);
    await this.notices.save(after);
    return after;
  }
}

const viewOf = (notice: Notice, party: string, n: number): PreparedView =>
  presentPrepared(notice, preparedOf(notice, party)[n - 1] as PreparedAnswer);
