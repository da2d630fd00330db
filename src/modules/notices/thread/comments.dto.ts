import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_STATUSES } from '../../../domain/notices/notice';
import type { Comment } from '../../../domain/notices/situation/comment';
import {
  AnyJson,
  Choice,
  DateTime,
  Integer,
  Nested,
  NestedList,
  Pattern,
  Patterns,
  Text,
} from '../../../platform/http';

const NUMBER = { min: 1, max: 999_999_999 };

export class CommentTextDto {
  @Text({ max: 10_000, description: 'Markdown.' })
  text!: string;
}

export class NewCommentDto extends CommentTextDto {
  @Patterns(/^[\w+-]{1,100}$/, 'Must be the id of a person or the code of a party.', {
    max: 20,
    optional: true,
    description: 'Ids of people and codes of parties that should read it.',
  })
  mentions?: string[];

  @Integer({ ...NUMBER, optional: true, nullable: true })
  replyTo?: number | null;

  @Pattern(
    /^(secretariat|party:[A-Z]{2}(\+[A-Z]{2}){0,9})$/,
    'Must be secretariat, or a party such as party:JP.',
    {
      optional: true,
      nullable: true,
      description: 'To whom alone, besides your own side; everybody who may read the notice unless told.',
    },
  )
  audience?: string | null;
}

export class ReadDto {
  @Integer({ ...NUMBER, description: 'The number of the last comment that was read.' })
  upTo!: number;
}

export class CommentDto {
  @Text()
  agreement!: string;

  @Text()
  notice!: string;

  @Choice(NOTICE_STATUSES)
  status!: string;

  @Integer(NUMBER)
  n!: number;

  @AnyJson({ description: '{ kind, id, party, capacity? }' })
  by!: unknown;

  @DateTime()
  at!: string;

  @Text({ max: 10_000, nullable: true, description: 'Null once it is withdrawn.' })
  text!: string | null;

  @Patterns(/^[\w+-]{1,100}$/, 'Text.')
  mentions!: string[];

  @Integer({ ...NUMBER, nullable: true })
  replyTo!: number | null;

  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] })
  audience!: Comment['audience'];

  @DateTime({ nullable: true })
  editedAt!: string | null;
}

export class SummaryDto extends CommentTextDto {
  @AnyJson()
  by!: unknown;

  @DateTime()
  at!: string;
}

export class ThreadDto {
  @Nested(() => SummaryDto, { nullable: true, description: 'By those who run the response.' })
  summary!: SummaryDto | null;

  @NestedList(() => CommentDto, { max: 500, description: 'Newest first.' })
  items!: CommentDto[];

  @Text({ nullable: true })
  next!: string | null;
}
