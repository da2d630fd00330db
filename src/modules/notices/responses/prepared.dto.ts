import { LEVELS } from '../../../domain/charters/charter';
import { AnyJson, Choice, DateTime, Integer, Nested, NestedList, Text } from '../../../platform/http';
import { CommitmentContentDto, PositionContentDto } from './acts.dto';
import { ReceiptDto } from './response.dto';

const COUNT = { min: 1, max: Number.MAX_SAFE_INTEGER };
const ACTOR = '{ kind, id, party, recordedBy?, capacity? }';

/** A position, commitments, or both, to be given when somebody who may commit the party approves. */
export class PrepareDto {
  @Nested(() => PositionContentDto, { optional: true, nullable: true })
  position?: PositionContentDto | null;

  @NestedList(() => CommitmentContentDto, { optional: true, max: 50 })
  commitments?: CommitmentContentDto[];
}

export class ApproveDto {
  @Integer({ ...COUNT, description: 'The revision of the prepared answer that was read.' })
  revision!: number;

  @Integer({ ...COUNT, description: 'The version of the notice that was read.' })
  version!: number;
}

export class DiscardDto {
  @Text({ max: 5_000 })
  reason!: string;
}

export class DecidedDto {
  @AnyJson({ description: ACTOR })
  by!: unknown;

  @DateTime()
  at!: string;

  @Text({ max: 5_000, nullable: true, description: 'Why it was discarded.' })
  reason!: string | null;
}

export class ChangedSinceDto {
  @Integer(COUNT)
  version!: number;

  @Text({ example: 'notice.updated' })
  event!: string;

  @Choice(LEVELS, { nullable: true })
  level!: string | null;

  @AnyJson({ description: 'Each changed field with { from, to }.' })
  changes!: Record<string, { from: unknown; to: unknown }>;
}

export class PreparedDto {
  @Integer(COUNT)
  n!: number;

  @Text()
  party!: string;

  @Integer({ ...COUNT, description: 'Counts its edits.' })
  revision!: number;

  @Choice(['open', 'approved', 'discarded'])
  status!: string;

  @Integer({ ...COUNT, description: 'The version of the notice for which it was prepared.' })
  of!: number;

  @Nested(() => PositionContentDto, { nullable: true })
  position!: PositionContentDto | null;

  @NestedList(() => CommitmentContentDto, { max: 50 })
  commitments!: CommitmentContentDto[];

  @AnyJson({ description: ACTOR })
  preparedBy!: unknown;

  @DateTime()
  at!: string;

  @Nested(() => DecidedDto, { nullable: true })
  decided!: DecidedDto | null;

  @NestedList(() => ChangedSinceDto, {
    max: 1_000_000,
    description: 'Revisions of the notice since it was prepared; it is stale when there are any.',
  })
  changedSince!: ChangedSinceDto[];
}

export class ApprovedDto extends PreparedDto {
  @NestedList(() => ReceiptDto, { description: 'The entries of the acts that were given.' })
  receipts!: ReceiptDto[];
}
