import { namesIn, type Audience } from '../../ledger/audience';
import type { LedgerEvent } from '../../ledger/events';
import { conflict, invalid, notFound, ok, type Result } from '../../result';
import { INVERSE_OF, type LinkKind } from './link';
import type { Notice } from '../notice';
import { stateAllows } from '../transitions';

/** One event about each of two notices, and who may read both. */
interface Pair {
  own: LedgerEvent;
  others: LedgerEvent;
  audience: Audience;
}

/**
 * NOTICE-32. The secretariat links two notices; both show it, to whoever may read both. There is one link between two
 * notices: another kind replaces it, and the same again changes nothing unless more may read it by now.
 */
export function link(notice: Notice, other: Notice, kind: LinkKind): Result<Pair | null> {
  const allowed = stateAllows(notice, 'link');
  if (!allowed.ok) return allowed;
  if (notice.id === other.id) {
    return invalid('link.itself', `Notice ${notice.id} cannot be linked to itself; name another.`);
  }
  const audience = common(notice.audience, other.audience);
  const standing = linkTo(notice, other.id);
  if (standing?.kind === kind && isSame(standing.audience, audience)) return ok(null);
  return ok({
    own: { type: 'notice.linked', payload: { status: notice.status, notice: other.id, kind } },
    others: {
      type: 'notice.linked',
      payload: { status: other.status, notice: notice.id, kind: INVERSE_OF[kind] },
    },
    audience,
  });
}

/** NOTICE-32. The secretariat takes a link back, at both ends. */
export function unlink(notice: Notice, other: Notice): Result<Pair> {
  const allowed = stateAllows(notice, 'link');
  if (!allowed.ok) return allowed;
  const standing = linkTo(notice, other.id);
  if (!standing) return notFound('link.unknown', `Notice ${notice.id} has no link to ${other.id}.`);
  return ok({
    own: { type: 'notice.unlinked', payload: { status: notice.status, notice: other.id } },
    others: { type: 'notice.unlinked', payload: { status: other.status, notice: notice.id } },
    audience: standing.audience,
  });
}

/**
 * NOTICE-33. The secretariat closes a duplicate by merging it into an issued notice, which everybody may read who may
 * read the duplicate. Its answers stay with it and are not counted in the other. A merged notice is closed, so that no
 * cycle can arise; an exercise and an actual notice never merge.
 */
export function merge(duplicate: Notice, survivor: Notice): Result<Pair> {
  if (duplicate.id === survivor.id) {
    return invalid('merge.itself', `Notice ${duplicate.id} cannot be merged into itself; name another.`, [
      { pointer: '/into', detail: 'Must be another notice.' },
    ]);
  }
  if (duplicate.status !== survivor.status) {
    return invalid('merge.status', 'An exercise and an actual notice never merge.', [
      {
        pointer: '/into',
        detail: `${survivor.id} is ${survivor.status}, ${duplicate.id} ${duplicate.status}.`,
      },
    ]);
  }
  const allowed = stateAllows(duplicate, 'merge');
  if (!allowed.ok) return allowed;
  if (survivor.state !== 'issued') {
    return conflict(
      'merge.survivor-not-issued',
      `Notice ${survivor.id} is ${survivor.state}; merge into an issued notice.`,
    );
  }
  const { status } = duplicate;
  return ok({
    own: { type: 'notice.merged', payload: { status, into: survivor.id } },
    others: { type: 'notice.duplicate-received', payload: { status, duplicate: duplicate.id } },
    audience: duplicate.audience,
  });
}

const linkTo = (notice: Notice, other: string) => notice.links?.find((standing) => standing.notice === other);

/** Whoever both audiences admit. The secretariat reads every notice. */
function common(a: Audience, b: Audience): Audience {
  if (namesIn(a).includes('parties')) return b;
  if (namesIn(b).includes('parties')) return a;
  const both = namesIn(a).filter((name) => namesIn(b).includes(name));
  return both.length > 1 ? both : 'secretariat';
}

const isSame = (a: Audience, b: Audience): boolean => String(namesIn(a)) === String(namesIn(b));
