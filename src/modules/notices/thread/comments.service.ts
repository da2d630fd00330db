import { Injectable } from '@nestjs/common';
import type { AudienceName } from '../../../domain/ledger/audience';
import type { LedgerEvent } from '../../../domain/ledger/events';
import type { Comment } from '../../../domain/notices/situation/comment';
import {
  audienceOfComment,
  edit,
  summarise,
  toRead,
  withdraw,
  write,
} from '../../../domain/notices/situation/thread';
import type { Notice } from '../../../domain/notices/notice';
import { invalid, notFound, type Result } from '../../../domain/result';
import { ActingLedger, actorOf, type Acting } from '../../../platform/access';
import { Rejected, unwrap } from '../../../platform/errors';
import type { Commit } from '../../../platform/ledger';
import { PartiesViews } from '../../parties';
import { PeopleViews } from '../../people';
import { append } from '../append';
import { CommentsRepository } from './comments.repository';
import { ModeratedNotice } from '../situation/moderated-notice';
import { NoticeAccess } from '../notice-access';
import { NoticesRepository } from '../notices.repository';

export interface NewComment {
  text: string;
  mentions: string[];
  replyTo: number | null;
  audience: AudienceName | null;
}

/** The thread of a notice: written, edited, withdrawn, summed up and read. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly access: NoticeAccess,
    private readonly moderated: ModeratedNotice,
    private readonly notices: NoticesRepository,
    private readonly comments: CommentsRepository,
    private readonly people: PeopleViews,
    private readonly parties: PartiesViews,
  ) {}

  write(acting: Acting, id: string, { text, mentions, replyTo, audience: to }: NewComment): Promise<Comment> {
    return this.acting.commit(acting, async (commit) => {
      const { agreement, person } = acting;
      const notice = await this.access.load(acting, id);
      await this.#assertParty(agreement, to);
      const audience = unwrap(audienceOfComment(notice, acting, to));
      const mentioned = await this.people.mentioned(agreement, mentions);
      const answered = replyTo === null ? null : await this.comments.find(agreement, id, replyTo, acting);
      const n = await this.comments.nextNumber(agreement, id);
      const event = unwrap(write(notice, { n, text, mentions, replyTo, audience }, mentioned, answered));
      appendTo(commit, { notice: id, n, audience }, event);
      const said = {
        agreement,
        notice: id,
        status: notice.status,
        n,
        at: commit.at,
        text,
        mentions,
        replyTo,
      };
      const comment: Comment = { ...said, by: actorOf(acting), audience, editedAt: null };
      await this.comments.add(comment, toRead(person.id, audience, mentioned));
      if (replyTo !== null) await this.comments.read(agreement, id, person.id, replyTo);
      return comment;
    });
  }

  edit(acting: Acting, id: string, n: number, text: string): Promise<Comment> {
    return this.#change(
      acting,
      id,
      n,
      (_, comment, now) => edit(comment, acting.person.id, text, now),
      (now) => ({ text, editedAt: now }),
    );
  }

  withdraw(acting: Acting, id: string, n: number): Promise<Comment> {
    return this.#change(
      acting,
      id,
      n,
      (notice, comment) => withdraw(notice, comment, acting),
      () => ({ text: null, unread: [] }),
    );
  }

  summarise(acting: Acting, id: string, text: string): Promise<NonNullable<Notice['summary']>> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.moderated.load(acting, id);
      const after = append(commit, notice, unwrap(summarise(notice, text)), notice.audience);
      await this.notices.save(after);
      return after.summary!;
    });
  }

  /** NOTICE-45. Reading is no act: nothing is appended. */
  async read(acting: Acting, id: string, upTo: number): Promise<void> {
    await this.access.load(acting, id);
    await this.comments.read(acting.agreement, id, acting.person.id, upTo);
  }

  /** A comment to a party that the agreement does not have would reach nobody. */
  async #assertParty(agreement: string, to: AudienceName | null): Promise<void> {
    if (!to?.startsWith('party:')) return;
    const code = to.slice('party:'.length);
    if ((await this.parties.statusOf(agreement, code)) !== null) return;
    unwrap(
      invalid('comment.audience', `${code} is not a party of this agreement.`, [
        { pointer: '/audience', detail: 'Name a party of the agreement; see GET parties.' },
      ]),
    );
  }

  #change(
    acting: Acting,
    id: string,
    n: number,
    decide: (notice: Notice, comment: Comment, now: Commit['at']) => Result<LedgerEvent>,
    fields: (now: Commit['at']) => Parameters<CommentsRepository['change']>[1],
  ): Promise<Comment> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      const comment = await this.comments.find(acting.agreement, id, n, acting);
      if (!comment)
        throw new Rejected(notFound('comment.unknown', `There is no comment ${n} for you.`).rejection);
      appendTo(commit, comment, unwrap(decide(notice, comment, commit.at)));
      const { unread: nobody, ...changed } = fields(commit.at);
      await this.comments.change(comment, { ...changed, ...(nobody ? { unread: nobody } : {}) });
      return { ...comment, ...changed };
    });
  }
}

function appendTo(
  commit: Commit,
  { notice, n, audience }: Pick<Comment, 'notice' | 'n' | 'audience'>,
  event: LedgerEvent,
): void {
  commit.append(event, { subject: { kind: 'comment', id: `${notice}/${n}` }, audience });
}
