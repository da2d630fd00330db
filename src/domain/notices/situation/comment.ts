import type { Instant } from '../../calendar/instant';
import type { Actor } from '../../ledger/actor';
import type { Audience } from '../../ledger/audience';
import type { NoticeStatus } from '../notice';

/** One contribution to the thread of a notice. */
export interface Comment {
  agreement: string;
  notice: string;
  status: NoticeStatus;
  n: number;
  by: Actor;
  at: Instant;
  /** Markdown; null once it is withdrawn. */
  text: string | null;
  /** Ids of people and codes of parties. */
  mentions: string[];
  replyTo: number | null;
  audience: Audience;
  editedAt: Instant | null;
}

interface AboutComment {
  status: NoticeStatus;
  notice: string;
  n: number;
}

/** What happens in a thread. The entry's subject is the comment, so that a notice's timeline stays short. */
export interface ThreadEvents {
  /** Somebody wrote in the thread of a notice. Read by those to whom it was written. */
  'notice.commented': AboutComment & Pick<Comment, 'mentions' | 'replyTo'> & { text: string };
  /** A comment was put in other words. Read by those to whom it was written. */
  'notice.comment-edited': AboutComment & { text: string };
  /** A comment was withdrawn; what it said is shown no more. Read by those to whom it was written. */
  'notice.comment-withdrawn': AboutComment;
}
