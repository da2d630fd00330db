import { IntersectionType } from '@nestjs/swagger';
import { LEVELS, type Level } from '../../../domain/charters/charter';
import type { Instant } from '../../../domain/calendar/instant';
import {
  COMMITMENT_KINDS,
  STANCES,
  type CommitmentContent,
  type PositionContent,
} from '../../../domain/notices/notice';
import { BASES, type Basis } from '../../../domain/quantities/quantity';
import { Choice, DateTime, Integer, Nested, Text } from '../../../platform/http';
import { AnsweringDto } from './answering.dto';
import { QuantityDto } from '../quantity.dto';

export class LevelDto {
  @Choice(LEVELS)
  level!: Level;
}

export class ResolveDto {
  @Text({ max: 5_000, description: 'How it ended.' })
  summary!: string;
}

export class CancelDto {
  @Text({ max: 5_000, description: 'Why the notice falls away.' })
  reason!: string;
}

export class PositionContentDto {
  @Choice(STANCES)
  stance!: PositionContent['stance'];

  @Text({ optional: true, nullable: true, max: 5_000 })
  note?: string | null;

  @Nested(() => QuantityDto, { optional: true, nullable: true })
  ownLoss?: QuantityDto | null;

  @Integer({
    min: 0,
    max: 100_000,
    optional: true,
    nullable: true,
    description: 'Days of consumption that stocks cover.',
  })
  stockCoverDays?: number | null;
}

export class CommitmentContentDto {
  @Choice(COMMITMENT_KINDS)
  kind!: CommitmentContent['kind'];

  @Nested(() => QuantityDto)
  quantity!: QuantityDto;

  @Choice(BASES, { description: 'Contained and gross are never added together.' })
  basis!: Basis;

  @DateTime({ optional: true, nullable: true })
  from?: Instant | null;

  @DateTime({ optional: true, nullable: true })
  to?: Instant | null;

  @Text({ optional: true, nullable: true, max: 5_000 })
  note?: string | null;
}

/** Nothing more needs to be said to acknowledge. */
export class AcknowledgeDto extends AnsweringDto {}

export class PositionDto extends IntersectionType(PositionContentDto, AnsweringDto) {}

export class CommitmentDto extends IntersectionType(CommitmentContentDto, AnsweringDto) {}

/** A new status, a new quantity, or both. */
export class CommitmentChangeDto extends AnsweringDto {
  @Choice(['confirmed', 'withdrawn'], { optional: true })
  status?: 'confirmed' | 'withdrawn';

  @Nested(() => QuantityDto, { optional: true })
  quantity?: QuantityDto;
}

export class DeliveryDto extends AnsweringDto {
  @Nested(() => QuantityDto)
  quantity!: QuantityDto;

  @DateTime()
  at!: Instant;

  @Text({ optional: true, nullable: true, max: 5_000 })
  note?: string | null;
}

/** What takes the place of the last delivery. */
export class CorrectionDto {
  @Nested(() => QuantityDto, { nullable: true, description: 'Null when nothing was delivered.' })
  quantity!: QuantityDto | null;

  @DateTime({ optional: true, description: 'As before unless told.' })
  at?: Instant;

  @Text({ optional: true, nullable: true, max: 5_000, description: 'As before unless told.' })
  note?: string | null;

  @Text({ max: 5_000, description: 'What was wrong.' })
  reason!: string;
}
