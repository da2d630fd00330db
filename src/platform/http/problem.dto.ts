import { ApiProperty } from '@nestjs/swagger';
import { Integer, NestedList, Text } from './fields';

class InputErrorDto {
  @ApiProperty({
    type: String,
    description: 'RFC 6901 JSON pointer into the body or query; empty for all of it.',
  })
  pointer!: string;

  @ApiProperty({ type: String })
  detail!: string;
}

/** RFC 9457 problem details. */
export class ProblemDto {
  @Text()
  type!: string;

  @Text()
  title!: string;

  @Integer({ min: 400, max: 599 })
  status!: number;

  @ApiProperty({ type: String, description: 'What is wrong and what to do.' })
  detail!: string;

  @Text({ description: 'Stable, for programs.', example: 'notice.not-issued' })
  code!: string;

  @NestedList(() => InputErrorDto, { max: 1_000_000, optional: true })
  errors?: InputErrorDto[];

  @Text({ description: 'Quote it when you report the problem.' })
  requestId!: string;

  @Integer({
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    optional: true,
    description: 'The current version, after a stale If-Match.',
  })
  version?: number;
}
