import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DURATION_PATTERN, parseDuration } from '../../domain/calendar/duration';
import { parseInstant } from '../../domain/calendar/instant';
import { DECIMAL_PATTERN } from '../../domain/decimal';

/*
 * One decorator per kind of field: it checks the input, says what is wrong in words, and documents the field
 * in OpenAPI. Answers use the same decorators for their documentation.
 */

interface Presence {
  /** May be left out. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

/** Checks a field only when it is there, and documents it. */
function field(
  { optional = false, nullable = false, description, example }: Presence,
  schema: ApiPropertyOptions,
  checks: PropertyDecorator[],
) {
  const isChecked = (_: object, value: unknown) =>
    !(optional && value === undefined) && !(nullable && value === null);
  const documented = {
    ...schema,
    required: !optional,
    ...(nullable ? { nullable } : {}),
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(documented), ValidateIf(isChecked), ...checks);
}

const TEXT = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$';

/** Text with something in it and no NUL character, up to `max` characters. */
export const Text = ({ max = 500, ...presence }: Presence & { max?: number } = {}) =>
  field(presence, { type: String, minLength: 1, maxLength: max, pattern: TEXT }, [
    IsString({ message: 'Must be text.' }),
    MaxLength(max, { message: `Must have at most ${max} characters.` }),
    Matches(new RegExp(TEXT), { message: 'Must not be empty, and have no NUL character.' }),
  ]);

/** Text of a fixed form, with words for what the form is. */
export const Pattern = (pattern: RegExp, words: string, presence: Presence = {}) =>
  field(presence, { type: String, pattern: pattern.source }, [Matches(pattern, { message: words })]);

export const Email = (presence: Presence = {}) =>
  field(presence, { type: String, format: 'email', maxLength: 254 }, [
    IsEmail({}, { message: 'Must be an e-mail address.' }),
    MaxLength(254, { message: 'Must have at most 254 characters.' }),
  ]);

/** A password as given; never trimmed. */
export const Password = ({ min = 1, ...presence }: Presence & { min?: number } = {}) =>
  field(
    presence,
    { type: String, format: 'password', minLength: min, maxLength: 200, pattern: '^[^\\u0000]*$' },
    [
      IsString({ message: 'Must be text.' }),
      MinLength(min, { message: `Must have at least ${min} characters.` }),
      MaxLength(200, { message: 'Must have at most 200 characters.' }),
    ],
  );

/** One of fixed words. */
export const Choice = (values: readonly string[], presence: Presence = {}) =>
  field(presence, { type: String, enum: [...values] }, [
    IsIn(values, { message: `Must be one of ${values.join(', ')}.` }),
  ]);

/** A moment in ISO 8601 with an offset; reaches the code as an `Instant`. */
export const DateTime = (presence: Presence = {}) =>
  field({ example: '2025-02-22T00:00:00+00:00', ...presence }, { type: String, format: 'date-time' }, [
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (parseInstant(value) ?? value) : value,
    ),
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value) => typeof value === 'string' && parseInstant(value) !== null,
        defaultMessage: () => 'Must be a date and time with an offset, such as 2025-02-22T00:00:00+00:00.',
      },
    }),
  ]);

/** An ISO 8601 duration in weeks, days, hours, minutes and seconds. */
export const Duration = (presence: Presence = {}) =>
  field({ example: 'PT4H', ...presence }, { type: String, pattern: DURATION_PATTERN.source }, [
    ValidateBy({
      name: 'isDuration',
      validator: {
        validate: (value) => typeof value === 'string' && parseDuration(value) !== null,
        defaultMessage: () => 'Must be an ISO 8601 duration such as PT4H or P3D.',
      },
    }),
  ]);

const isDecimal = (value: unknown, sign: 'any' | 'positive' | 'not-negative'): boolean =>
  typeof value === 'string' &&
  DECIMAL_PATTERN.test(value) &&
  (sign === 'any' || (!value.startsWith('-') && (sign === 'not-negative' || /[1-9]/.test(value))));

const DECIMAL_WORDS = {
  any: 'Must be a decimal number as text, such as "27560.00".',
  positive: 'Must be a decimal number above zero as text, such as "27560.00".',
  'not-negative': 'Must be a decimal number, zero or more, as text, such as "27560.00".',
};

/** A decimal as text, so that no figure passes through a binary float. */
export const DecimalText = ({
  sign = 'not-negative',
  ...presence
}: Presence & { sign?: 'positive' | 'not-negative' } = {}) =>
  field(
    { example: '18125', ...presence },
    {
      type: String,
      pattern: sign === 'positive' ? '^(?=.*[1-9])\\d{1,18}(\\.\\d{1,12})?$' : '^\\d{1,18}(\\.\\d{1,12})?$',
    },
    [
      ValidateBy({
        name: 'isDecimalText',
        validator: { validate: (value) => isDecimal(value, sign), defaultMessage: () => DECIMAL_WORDS[sign] },
      }),
    ],
  );

/** Decimals by key. */
export const DecimalRecord = (presence: Presence = {}) =>
  field(
    presence,
    { type: 'object', additionalProperties: { type: 'string', pattern: '^\\d{1,18}(\\.\\d{1,12})?$' } },
    [
      IsObject({ message: 'Must be an object.' }),
      ValidateBy({
        name: 'isDecimalRecord',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'object' &&
            value !== null &&
            Object.values(value).every((v) => isDecimal(v, 'not-negative')),
          defaultMessage: () => `Each value: ${DECIMAL_WORDS['not-negative']}`,
        },
      }),
    ],
  );

export const Integer = ({ min, max, ...presence }: Presence & { min: number; max: number }) =>
  field(presence, { type: 'integer', minimum: min, maximum: max }, [
    IsInt({ message: 'Must be a whole number.' }),
    Min(min, { message: `Must be at least ${min}.` }),
    Max(max, { message: `Must be at most ${max}.` }),
  ]);

/** A whole number in a query string. */
export const QueryInteger = (options: Presence & { min: number; max: number }) =>
  applyDecorators(
    Integer(options),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
    ),
  );

export const Flag = (presence: Presence = {}) =>
  field(presence, { type: Boolean }, [IsBoolean({ message: 'Must be true or false.' })]);

/** An object of another class. The generator of OpenAPI knows a late type by the name of its function: `type`. */
export const Nested = (type: () => new () => object, presence: Presence = {}) =>
  field(presence, { type: () => type() }, [
    IsObject({ message: 'Must be an object.' }),
    ValidateNested(),
    Type(type),
  ]);

interface Sized extends Presence {
  min?: number;
  max?: number;
}

const list = ({ min = 0, max = 200 }: Sized): PropertyDecorator[] => [
  IsArray({ message: 'Must be a list.' }),
  ArrayMinSize(min, { message: `Must have at least ${min} item(s).` }),
  ArrayMaxSize(max, { message: `Must have at most ${max} items.` }),
];

const sizes = ({ min = 0, max = 200 }: Sized) => ({ minItems: min, maxItems: max });

/** A list of objects of another class. */
export const NestedList = (type: () => new () => object, options: Sized = {}) =>
  field(options, { type: () => type(), isArray: true, ...sizes(options) }, [
    ...list(options),
    IsObject({ each: true, message: 'Each item must be an object.' }),
    ValidateNested({ each: true }),
    Type(type),
  ]);

/** A list of fixed words, each at most once. */
export const Choices = (values: readonly string[], options: Sized = {}) =>
  field(
    options,
    { type: 'array', items: { type: 'string', enum: [...values] }, uniqueItems: true, ...sizes(options) },
    [
      ...list(options),
      IsIn(values, { each: true, message: `Each must be one of ${values.join(', ')}.` }),
      ArrayUnique({ message: 'No item may be listed twice.' }),
    ],
  );

/** A list of texts of a fixed form, each at most once. */
export const Patterns = (pattern: RegExp, words: string, options: Sized = {}) =>
  field(
    options,
    {
      type: 'array',
      items: { type: 'string', pattern: pattern.source },
      uniqueItems: true,
      ...sizes(options),
    },
    [
      ...list(options),
      Matches(pattern, { each: true, message: `Each item: ${words}` }),
      ArrayUnique({ message: 'No item may be listed twice.' }),
    ],
  );

/** Plain data whose shape is documented elsewhere. */
export const AnyJson = (presence: Presence = {}) =>
  field(presence, { type: 'object', additionalProperties: true }, []);
