import type { Instant } from '../../../domain/calendar/instant';
import { LESSON_OUTCOMES, type LessonOutcome } from '../../../domain/notices/after-action/lesson';
import { Choice, DateTime, Integer, Nested, Text } from '../../../platform/http';

export class DrawLessonDto {
  @Text({ max: 5_000, description: 'What is to change.' })
  text!: string;

  @Text({ max: 100, description: 'Id of a person with a seat, who sees to it.' })
  owner!: string;

  @DateTime({ description: 'By when.' })
  dueAt!: Instant;
}

export class SettleLessonDto {
  @Choice(LESSON_OUTCOMES)
  outcome!: LessonOutcome;

  @Text({ max: 5_000, description: 'What came of it.' })
  note!: string;
}

export class LessonOwnerDto {
  @Text()
  person!: string;

  @Text()
  name!: string;

  @Text({ nullable: true, description: 'Null for somebody of the secretariat.' })
  party!: string | null;
}

export class LessonDto {
  @Integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  n!: number;

  @Text({ max: 5_000 })
  text!: string;

  @Nested(() => LessonOwnerDto)
  owner!: LessonOwnerDto;

  @DateTime()
  dueAt!: string;

  @Choice(LESSON_OUTCOMES, { nullable: true, description: 'Null while it is open.' })
  outcome!: string | null;

  @Text({ max: 5_000, nullable: true })
  note!: string | null;
}
