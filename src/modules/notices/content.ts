import type {
  CommitmentContent,
  Loss,
  NoticeContent,
  PositionContent,
  PreparedContent,
} from '../../domain/notices/notice';
import type { SituationFigures } from '../../domain/notices/situation/situation';
import type { Answering } from '../../domain/notices/responses/record';
import type { CommitmentContentDto, PositionContentDto } from './responses/acts.dto';
import type { AnsweringDto } from './responses/answering.dto';
import type { PrepareDto } from './responses/prepared.dto';
import type { SituationFiguresDto } from './situation/situation.dto';
import type { AreaDto, LossDto, NoticeMineralDto, ReportDto, UpdateDto } from './report.dto';

/** What a report says, with every field present and in one order, so that equal contents are equal text. */
export function contentOf(dto: ReportDto): NoticeContent {
  return {
    headline: dto.headline,
    cause: dto.cause,
    urgency: dto.urgency,
    severity: dto.severity,
    certainty: dto.certainty,
    minerals: dto.minerals.map(mineralOf),
    area: areaOf(dto.area),
    onset: dto.onset,
    expectedEnd: dto.expectedEnd ?? null,
    loss: lossOf(dto.loss ?? null),
    description: dto.description,
    instruction: dto.instruction ?? '',
    references: dto.references ?? [],
    language: dto.language ?? 'en',
  };
}

/** Only the fields that an update names. */
export function changedFieldsOf(dto: UpdateDto): Partial<NoticeContent> {
  const { minerals, area, loss, ...plain } = dto;
  const fields = {
    ...plain,
    minerals: minerals?.map(mineralOf),
    area: area && areaOf(area),
    loss: loss === undefined ? undefined : lossOf(loss),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const mineralOf = ({ mineral, segments }: NoticeMineralDto) => ({ mineral, segments: [...segments] });

const areaOf = ({ countries, description }: AreaDto) => ({
  countries: [...countries],
  description: description ?? null,
});

const lossOf = (loss: LossDto | null): Loss | null =>
  loss && {
    quantity: { amount: loss.quantity.amount, unit: loss.quantity.unit },
    basis: loss.basis,
    sharePercent: loss.sharePercent ?? null,
  };

export const answeringOf = ({ via, receivedAt, evidence, onBehalfOf }: AnsweringDto): Answering => ({
  via: via ?? 'portal',
  receivedAt: receivedAt ?? null,
  evidence: evidence ?? null,
  onBehalfOf: onBehalfOf ?? null,
});

export const positionOf = ({
  stance,
  note,
  ownLoss,
  stockCoverDays,
}: PositionContentDto): PositionContent => ({
  stance,
  note: note ?? null,
  ownLoss: ownLoss ? { amount: ownLoss.amount, unit: ownLoss.unit } : null,
  stockCoverDays: stockCoverDays ?? null,
});

export const commitmentOf = (dto: CommitmentContentDto): CommitmentContent => ({
  kind: dto.kind,
  quantity: { amount: dto.quantity.amount, unit: dto.quantity.unit },
  basis: dto.basis,
  from: dto.from ?? null,
  to: dto.to ?? null,
  note: dto.note ?? null,
});

export const preparedContentOf = ({ position, commitments }: PrepareDto): PreparedContent => ({
  position: position ? positionOf(position) : null,
  commitments: (commitments ?? []).map(commitmentOf),
});

export const figuresOf = (dto: SituationFiguresDto | null | undefined): SituationFigures | null =>
  dto
    ? {
        lossQuantity: dto.lossQuantity
          ? { amount: dto.lossQuantity.amount, unit: dto.lossQuantity.unit }
          : null,
        sharePercent: dto.sharePercent ?? null,
      }
    : null;
