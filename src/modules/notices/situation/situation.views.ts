import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../domain/calendar/instant';
import type { Actor } from '../../../domain/ledger/actor';
import type { Entry } from '../../../domain/ledger/entry';
import type { NoticeEvents } from '../../../domain/notices/events';
import { nextReportDue } from '../../../domain/notices/deadlines';
import type { Acting } from '../../../platform/access';
import { cursorAfter, DEFAULT_LIMIT, keyOf, type PageQuery } from '../../../platform/http';
import { LedgerViews, type Receipt } from '../../../platform/ledger';
import { NoticeAccess } from '../notice-access';

type Reported = NoticeEvents['notice.situation-reported'];

/** A situation report as its entry has it. */
export interface ReportView extends Omit<Reported, 'status'> {
  at: Instant;
  by: Actor;
  receipt: Receipt;
}

export interface ReportPage {
  /** When the next one is due; null when none is. */
  nextDueAt: Instant | null;
  items: ReportView[];
  next: string | null;
}

/** The read path of situation reports. */
@Injectable()
export class SituationViews {
  constructor(
    private readonly access: NoticeAccess,
    private readonly ledger: LedgerViews,
  ) {}

  /** Newest first. Index: agreement, subjectId, seq. */
  async page(acting: Acting, id: string, { limit = DEFAULT_LIMIT, after }: PageQuery): Promise<ReportPage> {
    const nextDueAt = nextReportDue(await this.access.load(acting, id));
    const before = Number(keyOf(after, /^\d{1,15}$/) ?? Number.MAX_SAFE_INTEGER);
    const entries = await this.ledger.timeline(acting.agreement, acting, id, 'notice.situation-reported');
    const older = entries
      .map(reportOf)
      .filter(({ n }) => n < before)
      .reverse();
    const items = older.slice(0, limit);
    const last = items.at(-1);
    return { nextDueAt, items, next: last && older.length > limit ? cursorAfter(String(last.n)) : null };
  }
}

export function reportOf({ at, actor, payload, seq, hash }: Entry): ReportView {
  const { n, text, figures, nextDueAt, late } = payload as Reported;
  return { n, text, figures, nextDueAt, late, at, by: actor as Actor, receipt: { seq, hash } };
}
