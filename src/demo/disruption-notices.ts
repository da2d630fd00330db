import type { Instant } from '../domain/calendar/instant';
import { addDuration } from '../domain/calendar/duration';
import type { Level } from '../domain/charters/charter';
import type { NoticeContent } from '../domain/notices/notice';
import type { MineralCatalogue, PastDisruption } from '../modules/minerals';

const MAX_HEADLINE = 120;
const TWO_YEARS = 'P730D';

/** CAP certainty by how well the record is verified. */
const CERTAINTY = { verified: 'observed', partial: 'likely', unverified: 'possible' } as const;

/**
 * The notice that reports a disruption on record. What the record does not say is not made up: severity and
 * urgency are `unknown`, the loss is left open, and the segments are all that the mineral has.
 */
export function reportOf(disruption: PastDisruption, catalogue: MineralCatalogue): NoticeContent {
  const { id, description, evidence, ended, effective, actors } = disruption;
  return {
    headline: headlineOf(description),
    cause: disruption.cause,
    urgency: 'unknown',
    severity: 'unknown',
    certainty: CERTAINTY[evidence.verified],
    minerals: disruption.minerals.map((mineral) => ({
      mineral,
      segments: catalogue.find(mineral)?.segments.map(({ segment }) => segment) ?? [],
    })),
    area: { countries: actors, description: null },
    onset: effective.at,
    expectedEnd: ended && ended.at >= effective.at ? ended.at : null,
    loss: null,
    description,
    instruction: '',
    references: [`${id}: ${evidence.source} (${evidence.note ?? evidence.verified})`.slice(0, 500)],
    language: 'en',
  };
}

/** Restrictions by states and hostilities are put at alert, everything else at watch. */
export const levelFor = ({ cause, type }: Pick<PastDisruption, 'cause' | 'type'>): Level =>
  cause === 'export-control' || cause === 'sanction' || type === 'war' || type === 'conflict'
    ? 'alert'
    : 'watch';

/** Over: it has an end that has passed, or it began more than two years ago. */
export const isOver = (
  { ended, effective }: Pick<PastDisruption, 'ended' | 'effective'>,
  now: Instant,
): boolean => (ended !== null && ended.at <= now) || addDuration(effective.at, TWO_YEARS) < now;

function headlineOf(description: string): string {
  const first = description.split(';')[0] ?? description;
  return first.length <= MAX_HEADLINE ? first : `${first.slice(0, first.lastIndexOf(' ', MAX_HEADLINE))}…`;
}
