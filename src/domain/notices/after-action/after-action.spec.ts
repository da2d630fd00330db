import {
  after,
  CHARTER,
  codeOf,
  hours,
  issuedNotice,
  ISSUED_AT,
  PARTIES,
  reportedNotice,
  valueOf,
} from '../../../../test/fixtures/cobalt';
import { toDuration } from '../../calendar/duration';
import { afterAction } from './after-action';
import { chase } from '../chase';
import { changeCommitment, commit, recordDelivery } from '../responses/commitments';
import { coverageOverTime } from './coverage-over-time';
import { begin, evolve, type NoticeEntry } from '../evolve';
import { issue, resolve } from '../lifecycle';
import { drawLesson, settleLesson } from './lessons';
import type { LedgerEvent } from '../../ledger/events';
import type { Instant } from '../../calendar/instant';
import type { CommitmentContent, Notice } from '../notice';
import { acknowledge } from '../responses/respond';

const PLEDGE: CommitmentContent = {
  kind: 'stock-release',
  quantity: { amount: '18000', unit: 't' },
  basis: 'contained',
  from: null,
  to: null,
  note: null,
};
const tonnes = (amount: string) => ({ amount, unit: 't' as const });
const portal = { via: 'portal' as const };

/** A response with its entries, as the ledger would hold them. */
class Response {
  readonly entries: NoticeEntry[] = [];
  notice: Notice;

  constructor() {
    const content = reportedNotice().content;
    const first = this.#entry({ type: 'notice.reported', payload: { status: 'actual', content } }, hours(-1));
    this.notice = begin(first as Parameters<typeof begin>[0]);
    this.add(
      valueOf(issue(this.notice, 'crisis', { rules: CHARTER, version: 1 }, PARTIES, ISSUED_AT)),
      ISSUED_AT,
    );
  }

  add(event: LedgerEvent, at: Instant): this {
    this.notice = evolve(this.notice, this.#entry(event, at) as Parameters<typeof evolve>[1]);
    return this;
  }

  acknowledge(party: string, at: Instant): this {
    const decided = valueOf(acknowledge(this.notice, party, at));
    return 'event' in decided ? this.add(decided.event, at) : this;
  }

  #entry(event: LedgerEvent, at: Instant): NoticeEntry {
    const meta = {
      agreement: 'test',
      subject: { kind: 'notice', id: 'N-2025-001' },
      seq: this.entries.length + 1,
      hash: 'f'.repeat(64),
      at,
      actor: { kind: 'person' as const, id: 'someone', party: null },
      audience: 'parties' as const,
    };
    const entry = { ...event, ...meta } as NoticeEntry;
    this.entries.push(entry);
    return entry;
  }
}

/** Twelve parties: ten acknowledge after 10, 20 … 100 minutes, one after three hours, Australia never. */
function response(): Response {
  const run = new Response();
  PARTIES.slice(1, 11).forEach((party, i) => run.acknowledge(party, hours((i + 1) / 6)));
  for (const event of chase(run.notice, { clock: 'acknowledge', reach: 'missed', deadline: hours(2) }))
    run.add(event, hours(2));
  run.acknowledge('US', hours(3));
  run.add(valueOf(commit(run.notice, 'JP', PLEDGE, portal)), hours(4));
  run.add(valueOf(commit(run.notice, 'KR', { ...PLEDGE, quantity: tonnes('6000') }, portal)), hours(5));
  run.add(valueOf(changeCommitment(run.notice, 'JP', 1, { status: 'confirmed' }, portal)), hours(6));
  const delivery = { quantity: tonnes('9000'), at: hours(7), note: null };
  run.add(valueOf(recordDelivery(run.notice, 'JP', 1, delivery, hours(8), portal)), hours(8));
  run.add(valueOf(changeCommitment(run.notice, 'KR', 1, { status: 'withdrawn' }, portal)), hours(9));
  return run;
}

it('NOTICE-40 coverage over time is what it was at each moment, a point for each entry that changed it', () => {
  const at = (hour: number, committed: string, delivered: string) => ({
    at: hours(hour),
    shortfall: tonnes('60000'),
    committed: tonnes(committed),
    delivered: tonnes(delivered),
  });
  expect(coverageOverTime(response().entries)).toEqual([
    at(0, '0', '0'),
    at(4, '18000', '0'),
    at(5, '24000', '0'),
    at(8, '24000', '9000'),
    at(9, '18000', '9000'),
  ]);
  expect(coverageOverTime([])).toEqual([]);
});

describe('NOTICE-41 after-action figures', () => {
  it('NOTICE-41 are drawn from the notice and its entries', () => {
    const run = response();
    run.add(valueOf(resolve(run.notice, 'It ended.')), hours(20));
    const figures = valueOf(afterAction(run.notice, run.entries));
    // Eleven times in order: 10, 20 … 100 and 180 minutes; the sixth is 60.
    expect(figures.acknowledgement).toMatchObject({
      expected: 12,
      onTime: 10,
      onTimePercent: '83.33',
      median: 'PT1H',
    });
    expect(figures.acknowledgement.parties[0]).toEqual({ party: 'AU', after: null, late: true });
    expect(figures.acknowledgement.parties.at(-1)).toEqual({ party: 'US', after: 'PT3H', late: true });
    expect(figures.firstCommitment).toEqual({ party: 'JP', at: hours(4), after: 'PT4H' });
    expect(figures.firstDelivery).toEqual({ party: 'JP', at: hours(7), after: 'PT7H' });
    expect(figures.missed).toEqual({ acknowledge: 2, position: 0, report: 0, meeting: 0 });
    expect(figures.coverage).toHaveLength(5);
    expect([figures.issuedAt, figures.resolvedAt]).toEqual([ISSUED_AT, hours(20)]);
  });

  it('NOTICE-41 have the mean of the two in the middle for an even number, and nothing where nobody acted', () => {
    const run = new Response().acknowledge('JP', hours(1)).acknowledge('KR', hours(2));
    run.add(valueOf(resolve(run.notice, 'It ended.')), hours(20));
    const figures = valueOf(afterAction(run.notice, run.entries));
    expect(figures.acknowledgement.median).toBe('PT1H30M');
    expect([figures.firstCommitment, figures.firstDelivery]).toEqual([null, null]);
    const silent = new Response();
    silent.add(valueOf(resolve(silent.notice, 'It ended.')), hours(20));
    expect(valueOf(afterAction(silent.notice, silent.entries)).acknowledgement.median).toBeNull();
  });

  it('NOTICE-41 call nobody late whose clock had not run out', () => {
    const run = new Response().acknowledge('JP', hours(1));
    run.add(valueOf(resolve(run.notice, 'A false alarm.')), hours(1.5));
    const { acknowledgement } = valueOf(afterAction(run.notice, run.entries));
    expect(acknowledgement).toMatchObject({ expected: 12, onTime: 1, onTimePercent: '8.33' });
    expect(acknowledgement.parties.filter(({ late }) => late)).toEqual([]);
  });

  it('NOTICE-41 wait for the resolution', () =>
    expect(codeOf(afterAction(issuedNotice(), []))).toBe('notice.not-resolved'));

  it('NOTICE-41 give durations in whole seconds', () => {
    const texts = [0, 59_999, 3_600_000, 90_061_000].map(toDuration);
    expect(texts).toEqual(['PT0S', 'PT59S', 'PT1H', 'P1DT1H1M1S']);
  });
});

describe('NOTICE-44 lessons', () => {
  const resolved = after(issuedNotice(), resolve(issuedNotice(), 'It ended.'));
  const owner = { person: 'sato', name: 'Sato', party: 'JP' };
  const lesson = { text: 'Keep a duty roster.', owner, dueAt: hours(500) };
  const secretariat = { role: 'secretariat' as const, party: null, person: { id: 'officer' } };
  const drawn = after(resolved, drawLesson(resolved, lesson, hours(30)));
  const done = { outcome: 'done' as const, note: 'It is kept.' };

  it('NOTICE-44 are drawn after the resolution, for a date to come', () => {
    expect(drawn.lessons).toEqual([{ n: 1, ...lesson, outcome: null, note: null }]);
    expect(codeOf(drawLesson(issuedNotice(), lesson, hours(30)))).toBe('notice.not-resolved');
    expect(codeOf(drawLesson(resolved, lesson, hours(500)))).toBe('lesson.due-passed');
  });

  it('NOTICE-44 are settled once, by the owner or those who ran the response', () => {
    const sato = { role: 'delegate' as const, party: 'JP', person: { id: 'sato' } };
    const settled = after(drawn, settleLesson(drawn, sato, 1, done));
    expect(settled.lessons).toMatchObject([done]);
    expect(codeOf(settleLesson(settled, secretariat, 1, done))).toBe('lesson.settled');
    expect(settleLesson(drawn, secretariat, 1, done).ok).toBe(true);
    expect(codeOf(settleLesson(drawn, { ...sato, person: { id: 'lee' } }, 1, done))).toBe('notice.not-yours');
    expect(codeOf(settleLesson(drawn, sato, 2, done))).toBe('lesson.unknown');
  });
});
