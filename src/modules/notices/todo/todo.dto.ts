import { NOTICE_STATUSES } from '../../../domain/notices/notice';
import { Choice, DateTime, Flag, Integer, Nested, NestedList, Text } from '../../../platform/http';

export class TodoSubjectDto {
  @Choice(['notice'])
  kind!: string;

  @Text({ example: 'N-2026-001' })
  id!: string;
}

export class TodoActionDto {
  @Text({ example: 'acknowledge' })
  name!: string;

  @Flag()
  allowed!: boolean;

  @Text({ nullable: true })
  reason!: string | null;
}

export class TodoItemDto {
  @Nested(() => TodoSubjectDto)
  subject!: TodoSubjectDto;

  @Text()
  agreement!: string;

  @Choice(NOTICE_STATUSES)
  status!: string;

  @Text({ max: 10_000 })
  title!: string;

  @DateTime({ nullable: true })
  dueAt!: string | null;

  @Text({ max: 2_000, description: 'What happens if nothing is done.' })
  ifNothing!: string;

  @Integer({
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    nullable: true,
    description: 'Which prepared answer, recorded entry, lesson or comment; null where there is one only.',
  })
  n!: number | null;

  @NestedList(() => TodoActionDto)
  actions!: TodoActionDto[];
}

export class TodoDto {
  @NestedList(() => TodoItemDto, { max: 1_000_000, description: 'By due time; what has none comes last.' })
  items!: TodoItemDto[];
}
