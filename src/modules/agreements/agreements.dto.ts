import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type, type TypeHelpOptions } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { ROLES, type Role } from '../../domain/access/policy';
import { Choice, DateTime, Flag, Integer, Nested, NestedList, Pattern, Text } from '../../platform/http';
import { CHARTER_KEY, CHARTER_KEY_WORDS, CharterDto, CharterSeatDto } from './charter.dto';

const VERSION = { min: 1, max: Number.MAX_SAFE_INTEGER };
const SLUG = /^[a-z0-9][a-z0-9-]{1,62}$/;
const SLUG_WORDS = 'Must be 2 to 63 lower-case letters, digits and hyphens, not beginning with a hyphen.';

const isInline = (value: unknown): boolean => typeof value !== 'string';

/** The key of a shipped charter, or a whole charter. */
const CharterChoice = () =>
  applyDecorators(
    ApiProperty({
      oneOf: [
        { type: 'string', description: 'The key of a shipped charter.', example: 'critical-minerals-2026' },
        { $ref: getSchemaPath(CharterDto) },
      ],
    }),
    ValidateIf((_, value) => isInline(value)),
    IsObject({ message: 'Must be the key of a shipped charter, or a charter.' }),
    ValidateNested(),
    Type((options?: TypeHelpOptions) => (isInline(options?.object[options.property]) ? CharterDto : String)),
  );

@ApiExtraModels(CharterDto)
export class NewAgreementDto {
  @Pattern(SLUG, SLUG_WORDS, { example: 'critical-minerals-2026' })
  slug!: string;

  @Text({ max: 200 })
  title!: string;

  @CharterChoice()
  charter!: string | CharterDto;
}

class CharterNameDto {
  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS)
  key!: string;

  @Text({ max: 200 })
  title!: string;

  @Integer(VERSION)
  version!: number;
}

class MeDto {
  @Choice(ROLES)
  role!: Role;

  @Text({ nullable: true, example: 'JP' })
  party!: string | null;

  @Flag({
    description: 'Acts as secretariat as an administrator of the installation, without a seat of its own.',
  })
  isAdministrator!: boolean;
}

export class AgreementDto {
  @Pattern(SLUG, SLUG_WORDS)
  slug!: string;

  @Text({ max: 200 })
  title!: string;

  @Nested(() => CharterNameDto)
  charter!: CharterNameDto;

  @Nested(() => CharterSeatDto, { description: 'Where the agreement has its seat.' })
  seat!: CharterSeatDto;

  @DateTime()
  createdAt!: string;

  @Nested(() => MeDto, { description: 'As what the reader acts here.' })
  me!: MeDto;

  @Integer(VERSION)
  version!: number;
}

export class AgreementPageDto {
  @NestedList(() => AgreementDto, { max: 500 })
  items!: AgreementDto[];

  @Text({ nullable: true, description: '`after` of the next page; null on the last.' })
  next!: string | null;
}

export class CharterInForceDto {
  @Nested(() => CharterDto)
  rules!: CharterDto;

  @Integer(VERSION)
  version!: number;
}

export class DiffQuery {
  @Pattern(CHARTER_KEY, CHARTER_KEY_WORDS, { description: 'The key of a shipped charter.' })
  with!: string;
}

const AnyValue = (description: string) =>
  ApiProperty({
    required: false,
    description,
    oneOf: [
      { type: 'string' },
      { type: 'object', additionalProperties: true },
      { type: 'array', items: {} },
      { type: 'null' },
    ],
  });

class DifferenceDto {
  @ApiProperty({ type: String, description: 'RFC 6901 JSON pointer.', example: '/seat/place' })
  pointer!: string;

  @AnyValue('What the charter in force says; absent when it says nothing here.')
  from?: unknown;

  @AnyValue('What the other charter says; absent when it says nothing here.')
  to?: unknown;
}

export class DiffDto {
  @NestedList(() => DifferenceDto, { max: 100_000 })
  items!: DifferenceDto[];
}
