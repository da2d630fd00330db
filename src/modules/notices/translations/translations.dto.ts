import { ApiProperty } from '@nestjs/swagger';
import { TRANSLATION_STATUSES, type Translation } from '../../../domain/notices/translations/translation';
import { AnyJson, Choice, DateTime, Flag, Integer, Text } from '../../../platform/http';

const COUNT = { min: 1, max: Number.MAX_SAFE_INTEGER };

export class TranslationDto {
  @Text({ max: 200 })
  headline!: string;

  @Text({ max: 20_000 })
  description!: string;

  @Text({ optional: true, max: 5_000 })
  instruction?: string;

  @Choice(TRANSLATION_STATUSES, { description: 'An authentic text binds as the original does.' })
  status!: Translation['status'];
}

export class MadeTranslationDto {
  @Text({ example: 'fr', description: 'Canonical BCP 47.' })
  language!: string;

  @Text({ max: 200 })
  headline!: string;

  @Text({ max: 20_000 })
  description!: string;

  @ApiProperty({ description: 'What the parties are asked to do; may be empty.' })
  instruction!: string;

  @Choice(TRANSLATION_STATUSES, { description: 'What it counts as: an outdated one is a courtesy.' })
  status!: string;

  @Integer({ ...COUNT, description: 'The version of the notice that was translated.' })
  of!: number;

  @AnyJson({ description: '{ kind, id, party, recordedBy?, capacity? }' })
  by!: unknown;

  @DateTime()
  at!: string;

  @Flag({ description: 'A text of the notice has changed since.' })
  isOutdated!: boolean;
}
