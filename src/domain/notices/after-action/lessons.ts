import type { Instant } from '../../calendar/instant';
import type { LedgerEvent } from '../../ledger/events';
import type { Reader } from '../../ledger/audience';
import { conflict, forbidden, invalid, notFound, ok, type Result } from '../../result';
import type { Lesson, LessonOutcome } from './lesson';
import { mayModerate } from '../situation/moderation';
import type { Notice } from '../notice';
import { stateAllows } from '../transitions';

/** NOTICE-44. After the resolution a lesson is drawn, with an owner who has a seat and a date to come. */
export function drawLesson(
  notice: Notice,
  lesson: Pick<Lesson, 'text' | 'owner' | 'dueAt'>,
  now: Instant,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'draw-lesson');
  if (!allowed.ok) return allowed;
  if (lesson.dueAt <= now) {
    return invalid('lesson.due-passed', 'A lesson is for the time to come.', [
      { pointer: '/dueAt', detail: `Must be after now, ${now}.` },
    ]);
  }
  const n = (notice.lessons ?? []).length + 1;
  return ok({ type: 'notice.lesson-drawn', payload: { status: notice.status, n, ...lesson } });
}

/** NOTICE-44. Its owner, or whoever ran the response, says that a lesson is done or dropped, with a note. */
export function settleLesson(
  notice: Notice,
  reader: Reader,
  n: number,
  settled: { outcome: LessonOutcome; note: string },
): Result<LedgerEvent> {
  const lesson = notice.lessons?.find((candidate) => candidate.n === n);
  if (!lesson) return notFound('lesson.unknown', `There is no lesson ${n} on notice ${notice.id}.`);
  if (!maySettle(notice, reader, lesson)) {
    return forbidden('notice.not-yours', `${lesson.owner.name} or the secretariat settles lesson ${n}.`);
  }
  const allowed = stateAllows(notice, 'settle-lesson');
  if (!allowed.ok) return allowed;
  if (lesson.outcome !== null) return conflict('lesson.settled', `Lesson ${n} is ${lesson.outcome} already.`);
  return ok({ type: 'notice.lesson-settled', payload: { status: notice.status, n, ...settled } });
}

export const openLessonsFor = (notice: Notice, reader: Reader): Lesson[] =>
  (notice.lessons ?? []).filter((lesson) => lesson.outcome === null && maySettle(notice, reader, lesson));

const maySettle = (notice: Notice, reader: Reader, { owner }: Lesson): boolean =>
  owner.person === reader.person?.id || mayModerate(notice, reader);
