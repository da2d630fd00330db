import {
  DateTime,
  DecimalText,
  Duration,
  Flag,
  Integer,
  Nested,
  NestedList,
  Text,
} from '../../../platform/http';
import { SumDto } from '../quantity.dto';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };

export class CoveragePointDto {
  @DateTime({ description: 'From when.' })
  at!: string;

  @Nested(() => SumDto)
  shortfall!: SumDto;

  @Nested(() => SumDto)
  committed!: SumDto;

  @Nested(() => SumDto)
  delivered!: SumDto;
}

export class CoverageOverTimeDto {
  @NestedList(() => CoveragePointDto, {
    max: 1_000_000,
    description: 'From the issue on, a point for each entry that changed it; none without a loss.',
  })
  items!: CoveragePointDto[];
}

export class FirstActDto {
  @Text()
  party!: string;

  @DateTime()
  at!: string;

  @Duration({ description: 'Since the issue.' })
  after!: string;
}

export class PartyAcknowledgementDto {
  @Text()
  party!: string;

  @Duration({ nullable: true, description: 'Since the issue; null for a party that stayed silent.' })
  after!: string | null;

  @Flag({ description: 'Late, or silent when its clock ran out.' })
  late!: boolean;
}

export class AcknowledgementFiguresDto {
  @Integer({ ...COUNT, description: 'Parties bound to answer.' })
  expected!: number;

  @Integer(COUNT)
  onTime!: number;

  @DecimalText({ nullable: true, description: 'On time in percent of those bound to answer.' })
  onTimePercent!: string | null;

  @Duration({ nullable: true, description: 'The median of those that acknowledged.' })
  median!: string | null;

  @NestedList(() => PartyAcknowledgementDto, { max: 1_000_000 })
  parties!: PartyAcknowledgementDto[];
}

export class MissedClocksDto {
  @Integer({ ...COUNT, description: 'Parties that did not acknowledge in time.' })
  acknowledge!: number;

  @Integer({ ...COUNT, description: 'Parties that took no position in time.' })
  position!: number;

  @Integer({ ...COUNT, description: 'Situation reports that did not come in time.' })
  report!: number;

  @Integer({ ...COUNT, description: 'Whether the first meeting did not come in time: 1 for each deadline.' })
  meeting!: number;
}

export class AfterActionDto {
  @DateTime()
  issuedAt!: string;

  @DateTime()
  resolvedAt!: string;

  @Nested(() => AcknowledgementFiguresDto)
  acknowledgement!: AcknowledgementFiguresDto;

  @Nested(() => FirstActDto, { nullable: true })
  firstCommitment!: FirstActDto | null;

  @Nested(() => FirstActDto, { nullable: true })
  firstDelivery!: FirstActDto | null;

  @NestedList(() => CoveragePointDto, { max: 1_000_000 })
  coverage!: CoveragePointDto[];

  @Nested(() => MissedClocksDto)
  missed!: MissedClocksDto;
}
