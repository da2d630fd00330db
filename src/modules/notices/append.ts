import type { Actor } from '../../domain/ledger/actor';
import type { Audience } from '../../domain/ledger/audience';
import type { LedgerEvent } from '../../domain/ledger/events';
import { evolve, type NoticeEntry } from '../../domain/notices/evolve';
import type { Notice } from '../../domain/notices/notice';
import type { Commit } from '../../platform/ledger';

/** Appends an event about the notice and gives the notice after it. */
export function append(
  commit: Commit,
  notice: Notice,
  event: LedgerEvent,
  audience: Audience,
  actor?: Actor,
): Notice {
  const about = { subject: { kind: 'notice', id: notice.id }, audience, ...(actor ? { actor } : {}) };
  const entry = commit.append(event, about);
  return evolve(notice, entry as Parameters<typeof evolve>[1] & NoticeEntry);
}
