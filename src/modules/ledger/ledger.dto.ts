import { ApiProperty } from '@nestjs/swagger';
import type { Audience } from '../../domain/ledger/audience';
import type { Actor, Subject } from '../../domain/ledger/actor';
import {
  AnyJson,
  DateTime,
  Flag,
  Integer,
  Nested,
  NestedList,
  PageQuery,
  Pattern,
  Text,
} from '../../platform/http';

const ANY_SEQ = { min: 0, max: Number.MAX_SAFE_INTEGER };
const HASH = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;
const HASH_WORDS = 'Must be 64 hexadecimal digits.';

/** `?after=` is the number of an entry; `types`, `subject` and `q` match only what the reader may see. */
export class LedgerQuery extends PageQuery {
  @Pattern(/^\d{1,15}$/, 'Must be the number of an entry.', {
    optional: true,
    description: 'Entries after this number.',
  })
  declare after?: string;

  @Pattern(
    /^[a-z][a-z*.,-]{0,300}$/,
    'Must be event types separated by commas, such as notice.issued,party.*.',
    {
      optional: true,
      description: 'Event types separated by commas; `notice.*` stands for all of a kind.',
    },
  )
  types?: string;

  @Text({
    optional: true,
    max: 100,
    description: 'The id of what the entries are about, such as N-2026-001.',
  })
  subject?: string;

  @Pattern(/^(?=.*[\p{L}\p{N}]).{1,200}$/u, 'Must hold a word, in at most 200 characters.', {
    optional: true,
    description:
      'Words that an entry must all have, whatever their case and accents. A page may hold fewer entries than `limit` and still have a `next`.',
  })
  q?: string;
}

export class HeadDto {
  @Integer(ANY_SEQ)
  seq!: number;

  @Pattern(HASH, HASH_WORDS)
  hash!: string;
}

/** One thing that happened. A reader without the right gets null for everything but number, time and hashes. */
export class EntryDto {
  @Text()
  agreement!: string;

  @Integer({ ...ANY_SEQ, min: 1 })
  seq!: number;

  @DateTime()
  at!: string;

  @AnyJson({ nullable: true, description: '{ kind, id, party, recordedBy?, capacity? }' })
  actor!: Actor | null;

  @Text({ nullable: true, example: 'notice.acknowledged' })
  type!: string | null;

  @AnyJson({ nullable: true, description: '{ kind, id }' })
  subject!: Subject | null;

  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    description: 'Who may read it: public, parties, secretariat, party:CODE, or a list of these.',
  })
  audience!: Audience | null;

  @AnyJson({ nullable: true, description: 'Typed by `type` in the event documentation.' })
  payload!: unknown;

  @Integer({ min: 1, max: 1 })
  format!: 1;

  @Pattern(SALT, 'Must be 32 hexadecimal digits.', { nullable: true })
  headerSalt!: string | null;

  @Pattern(SALT, 'Must be 32 hexadecimal digits.', { nullable: true })
  payloadSalt!: string | null;

  @Pattern(HASH, HASH_WORDS)
  headerHash!: string;

  @Pattern(HASH, HASH_WORDS)
  payloadHash!: string;

  @Pattern(HASH, HASH_WORDS)
  prevHash!: string;

  @Pattern(HASH, HASH_WORDS)
  hash!: string;
}

export class EntryPageDto {
  @NestedList(() => EntryDto, { max: 500 })
  items!: EntryDto[];

  @Text({ nullable: true, description: '`after` of the next page; null at the head.' })
  next!: string | null;

  @Nested(() => HeadDto)
  head!: HeadDto;
}

export class VerificationDto {
  @Flag()
  ok!: boolean;

  @Integer({ ...ANY_SEQ, optional: true, description: 'How many entries were verified.' })
  size?: number;

  @Nested(() => HeadDto, { optional: true })
  head?: HeadDto;

  @Integer({ ...ANY_SEQ, optional: true, description: 'The first entry that does not hold.' })
  at?: number;

  @Text({ optional: true })
  reason?: string;
}
