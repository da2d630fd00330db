import type { Instant } from '../../calendar/instant';

export const LESSON_OUTCOMES = ['done', 'dropped'] as const;
export type LessonOutcome = (typeof LESSON_OUTCOMES)[number];

/** What is to change after a response, by whom and by when. */
export interface Lesson {
  n: number;
  text: string;
  owner: { person: string; name: string; party: string | null };
  dueAt: Instant;
  /** Null while it is open. */
  outcome: LessonOutcome | null;
  /** What came of it. */
  note: string | null;
}
