import type { Instant } from '../../calendar/instant';
import type { NoticeEvents } from '../events';
import type { Notice } from '../notice';
import { nextReport, reportAfterLevel, situationOf, type Situation } from './situation';

type SituationEvent =
  | 'notice.issued'
  | 'notice.escalated'
  | 'notice.de-escalated'
  | 'notice.situation-reported'
  | 'notice.meeting-held'
  | 'notice.report-missed'
  | 'notice.meeting-missed';

/** An event about the response as the ledger holds it. */
type SituationEntry = {
  [T in SituationEvent]: { type: T; payload: NoticeEvents[T]; at: Instant };
}[SituationEvent];

/** NOTICE-19 for reports and meetings: how the response is run after an entry, given the notice before it. */
export function evolveSituation(notice: Notice, entry: SituationEntry): Situation {
  const before = situationOf(notice);
  switch (entry.type) {
    case 'notice.issued':
      return { ...before, reportDueAt: nextReport(entry.payload.clocks, entry.at) };
    case 'notice.escalated':
    case 'notice.de-escalated': {
      const { clocks } = entry.payload;
      return { ...before, reportDueAt: reportAfterLevel(before.reportDueAt, clocks, entry.at) };
    }
    case 'notice.situation-reported':
      return { ...before, reports: entry.payload.n, reportDueAt: entry.payload.nextDueAt };
    case 'notice.meeting-held':
      return { ...before, meetings: [...before.meetings, entry.payload.meeting] };
    case 'notice.report-missed':
      return { ...before, missed: [...before.missed, { deadline: 'report', dueAt: entry.payload.dueAt }] };
    case 'notice.meeting-missed':
      return { ...before, missed: [...before.missed, { deadline: 'meeting', dueAt: entry.payload.dueAt }] };
  }
}
