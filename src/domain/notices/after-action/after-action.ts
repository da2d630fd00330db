import { toDuration } from '../../calendar/duration';
import { later, toMilliseconds, type Instant } from '../../calendar/instant';
import { Decimal, plain } from '../../decimal';
import { conflict, ok, type Result } from '../../result';
import { standingMisses } from '../chase';
import { coverageOverTime, type CoveragePoint } from './coverage-over-time';
import type { NoticeEntry } from '../evolve';
import { responseOf, type Commitment, type Notice } from '../notice';
import { answeredAt } from '../responses/respond';
import { situationOf } from '../situation/situation';

/** A party's first act of a kind; `after` is an ISO 8601 duration since the issue. */
interface First {
  party: string;
  at: Instant;
  after: string;
}

export interface AfterAction {
  issuedAt: Instant;
  resolvedAt: Instant;
  acknowledgement: {
    expected: number;
    onTime: number;
    /** On time in percent of those bound to answer, two decimals; null when nobody was. */
    onTimePercent: string | null;
    /** Of the parties bound to answer that acknowledged; an ISO 8601 duration in whole seconds. */
    median: string | null;
    parties: { party: string; after: string | null; late: boolean }[];
  };
  firstCommitment: First | null;
  firstDelivery: First | null;
  coverage: CoveragePoint[];
  missed: { acknowledge: number; position: number; report: number; meeting: number };
}

/** NOTICE-41. What the response to a resolved notice came to, from the notice and its entries in order. */
export function afterAction(notice: Notice, entries: NoticeEntry[]): Result<AfterAction> {
  const at = (event: string) => notice.revisions.find((revision) => revision.event === event)?.at;
  const issuedAt = at('notice.issued');
  const resolvedAt = at('notice.resolved');
  if (issuedAt === undefined || resolvedAt === undefined) {
    return conflict(
      'notice.not-resolved',
      `Notice ${notice.id} is ${notice.state}; its figures are drawn when it is resolved. See GET coverage meanwhile.`,
    );
  }
  const { missed } = situationOf(notice);
  const ofClock = (clock: string) => standingMisses(notice).filter((miss) => miss.clock === clock).length;
  const ofDeadline = (deadline: string) => missed.filter((miss) => miss.deadline === deadline).length;
  return ok({
    issuedAt,
    resolvedAt,
    acknowledgement: acknowledgements(notice, issuedAt, resolvedAt),
    firstCommitment: earliest(commitmentsMade(notice, entries), issuedAt),
    firstDelivery: earliest(deliveries(notice), issuedAt),
    coverage: coverageOverTime(entries),
    missed: {
      acknowledge: ofClock('acknowledge'),
      position: ofClock('position'),
      report: ofDeadline('report'),
      meeting: ofDeadline('meeting'),
    },
  });
}

/** A party that had not answered at the resolution is late only if its clock had run out by then. */
function acknowledgements(
  notice: Notice,
  issuedAt: Instant,
  resolvedAt: Instant,
): AfterAction['acknowledgement'] {
  const isOver = notice.clocks !== null && resolvedAt > notice.clocks.acknowledgeBy;
  const answers = [...notice.expected].sort().map((party) => {
    const { acknowledged } = responseOf(notice, party);
    const took = acknowledged && toMilliseconds(acknowledged.at) - toMilliseconds(issuedAt);
    return { party, took, late: acknowledged?.late ?? isOver };
  });
  const expected = answers.length;
  const onTime = answers.filter(({ took, late }) => took !== null && !late).length;
  const middle = median(answers.flatMap(({ took }) => (took === null ? [] : [took])));
  return {
    expected,
    onTime,
    onTimePercent: expected === 0 ? null : plain(new Decimal(onTime).div(expected).times(100), 2),
    median: middle === null ? null : toDuration(middle),
    parties: answers.map(({ party, took, late }) => ({
      party,
      after: took === null ? null : toDuration(took),
      late,
    })),
  };
}

function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.length === 0 ? null : middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** When each commitment that still counts was first made. */
function commitmentsMade(notice: Notice, entries: NoticeEntry[]): { party: string; at: Instant }[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'notice.commitment-made') return [];
    const { party, commitment } = entry.payload;
    const stands = responseOf(notice, party).commitments.some(
      ({ n, history }) => n === commitment.n && history?.[0]?.entry === entry.seq,
    );
    return stands ? [{ party, at: answeredAt(entry.payload, entry.at) }] : [];
  });
}

const deliveries = (notice: Notice): { party: string; at: Instant }[] =>
  Object.entries(notice.responses).flatMap(([party, { commitments }]) =>
    commitments.flatMap((commitment: Commitment) => commitment.deliveries.map(({ at }) => ({ party, at }))),
  );

/** The first of them; what came before the issue counts as with it. */
function earliest(acts: { party: string; at: Instant }[], issuedAt: Instant): First | null {
  const [first] = acts
    .map(({ party, at }) => ({ party, at: later(at, issuedAt) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.party < b.party ? -1 : 1));
  if (!first) return null;
  return { ...first, after: toDuration(toMilliseconds(first.at) - toMilliseconds(issuedAt)) };
}
