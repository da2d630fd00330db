import { addDuration } from '../../calendar/duration';
import type { Instant } from '../../calendar/instant';
import { canRead, namesIn, type Audience, type AudienceName, type Reader } from '../../ledger/audience';
import type { LedgerEvent } from '../../ledger/events';
import { conflict, forbidden, invalid, ok, type Result } from '../../result';
import type { Comment } from './comment';
import { mayModerate } from './moderation';
import type { Notice } from '../notice';
import { stateAllows } from '../transitions';

/** NOTICE-43. How long an author may put a comment in other words. */
const EDIT_WITHIN = 'PT15M';

/** Somebody with a seat whom a comment may mention, alone or as one of a party. */
export type Mentionable = Pick<Reader, 'role' | 'party'> & { id: string };

/**
 * NOTICE-42. A comment is written to all who may read the notice, or to the secretariat or one party alone; its author's
 * own side reads it as well.
 */
export function audienceOfComment(notice: Notice, author: Reader, to: AudienceName | null): Result<Audience> {
  if (to === null) return ok(notice.audience);
  const readers = namesIn(notice.audience);
  if (!readers.includes('parties') && !readers.includes('public') && !readers.includes(to)) {
    return invalid('comment.audience', `${to} may not read notice ${notice.id}.`, [
      { pointer: '/audience', detail: `Must be among ${readers.join(', ')}.` },
    ]);
  }
  const own: AudienceName = author.role === 'secretariat' ? 'secretariat' : `party:${String(author.party)}`;
  return ok(to === own ? to : [to, own]);
}

/** NOTICE-42, NOTICE-45. Mentions are of people and parties that may read the comment; a reply is to one in view. */
export function write(
  notice: Notice,
  comment: Pick<Comment, 'n' | 'mentions' | 'replyTo' | 'audience'> & { text: string },
  mentioned: Mentionable[],
  answered: Comment | null,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'comment');
  if (!allowed.ok) return allowed;
  const { n, text, mentions, replyTo, audience } = comment;
  const errors = mentions.flatMap((mention, i) => {
    const found = mentioned.filter(({ id, party }) => id === mention || party === mention);
    if (found.some((person) => canRead(person, audience))) return [];
    const detail = `${mention} is nobody who may read this: name a person's id or a party's code.`;
    return [{ pointer: `/mentions/${i}`, detail }];
  });
  if (replyTo !== null && answered === null)
    errors.push({ pointer: '/replyTo', detail: `There is no comment ${replyTo} for you.` });
  if (errors.length > 0)
    return invalid('comment.invalid', 'The comment names what is not there; see "errors".', errors);
  const about = { status: notice.status, notice: notice.id, n };
  return ok({ type: 'notice.commented', payload: { ...about, text, mentions, replyTo } });
}

/** NOTICE-45. The ids of those whom a comment mentions and who have still to read it: never its author. */
export const toRead = (author: string, audience: Audience, mentioned: Mentionable[]): string[] =>
  mentioned.filter((person) => person.id !== author && canRead(person, audience)).map(({ id }) => id);

/** NOTICE-43. Its author puts a comment in other words within fifteen minutes; the ledger keeps both. */
export function edit(comment: Comment, author: string, text: string, now: Instant): Result<LedgerEvent> {
  if (comment.by.id !== author) return notYours(comment, 'Only its author edits');
  if (comment.text === null) return withdrawn(comment);
  const until = addDuration(comment.at, EDIT_WITHIN);
  if (now > until) {
    return conflict(
      'comment.too-old',
      `Comment ${comment.n} could be edited until ${until}; reply to it instead.`,
    );
  }
  return ok({ type: 'notice.comment-edited', payload: { ...about(comment), text } });
}

/** NOTICE-43. Its author or whoever runs the response withdraws a comment: it is shown without its text. */
export function withdraw(notice: Notice, comment: Comment, reader: Reader): Result<LedgerEvent> {
  if (comment.by.id !== reader.person?.id && !mayModerate(notice, reader))
    return notYours(comment, 'Its author or those who run the response withdraw');
  if (comment.text === null) return withdrawn(comment);
  return ok({ type: 'notice.comment-withdrawn', payload: about(comment) });
}

/** NOTICE-46. Whoever runs the response sums the thread up; the last summary stands above it. */
export function summarise(notice: Notice, text: string): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'summarise');
  if (!allowed.ok) return allowed;
  return ok({ type: 'notice.summarised', payload: { status: notice.status, text } });
}

const about = ({ status, notice, n }: Comment) => ({ status, notice, n });
const withdrawn = ({ n }: Comment) => conflict('comment.withdrawn', `Comment ${n} is withdrawn.`);
const notYours = ({ n }: Comment, who: string) => forbidden('comment.not-yours', `${who} comment ${n}.`);
