import { addDuration } from '../../calendar/duration';
import { earlier, type Instant } from '../../calendar/instant';
import type { Quantity } from '../../quantities/quantity';

/** What a situation report says in figures. */
export interface SituationFigures {
  /** The loss as now estimated, in a unit that converts to that of the notice. */
  lossQuantity: Quantity | null;
  /** Of the parties' supply, a decimal as text. */
  sharePercent: string | null;
}

/** A meeting on the notice. */
export interface Meeting {
  n: number;
  at: Instant;
  /** Codes of the parties that were present. */
  attendance: string[];
  summary: string;
  /** Whether the first meeting came after the charter's deadline. */
  late: boolean;
}

export const DEADLINES = ['report', 'meeting'] as const;

/** A deadline of whoever runs the response. */
export interface Deadline {
  deadline: (typeof DEADLINES)[number];
  dueAt: Instant;
}

/** How the response is being run: its reports and its meetings. */
export interface Situation {
  /** How many situation reports there are; the text of each is in its entry. */
  reports: number;
  /** When the next report is due; it stays until the report is made. */
  reportDueAt: Instant | null;
  meetings: Meeting[];
  /** Deadlines that passed, in order. */
  missed: Deadline[];
}

const NO_SITUATION: Situation = { reports: 0, reportDueAt: null, meetings: [], missed: [] };

export const situationOf = ({ situation }: { situation?: Situation }): Situation => situation ?? NO_SITUATION;

/** How often the charter asks for a report: an ISO 8601 duration. */
interface Rhythm {
  reportEvery: string | null;
}

/** NOTICE-35. When a report made now must be followed by the next. */
export const nextReport = ({ reportEvery }: Rhythm, now: Instant): Instant | null =>
  reportEvery === null ? null : addDuration(now, reportEvery);

/**
 * NOTICE-36. A raised level may bring the next report forward and never puts it off; a lowered one lets the date that was
 * set stand, and sets none where its level asks for no reports.
 */
export function reportAfterLevel(set: Instant | null, clocks: Rhythm, now: Instant): Instant | null {
  const anew = nextReport(clocks, now);
  if (anew === null || set === null) return anew;
  return earlier(set, anew);
}
