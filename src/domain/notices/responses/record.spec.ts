import fc from 'fast-check';
import {
  after,
  CHARTER,
  codeOf,
  hours,
  issuedNotice,
  PARTIES,
  valueOf,
} from '../../../../test/fixtures/cobalt';
import type { Instant } from '../../calendar/instant';
import type { LedgerEvent } from '../../ledger/events';
import { actionsFor } from '../actions';
import type { Channel } from './channel';
import { chase, planAgain, standingMisses } from '../chase';
import { changeCommitment, commit, recordDelivery } from './commitments';
import { coverage } from '../coverage';
import { hasAnswered, STANCES, type CommitmentContent, type Notice, type PositionContent } from '../notice';
import { present } from '../present';
import { acceptAct, channelFor, contestAct, settleContest, type Answering } from './record';
import { acknowledge, takePosition } from './respond';

const SECRETARIAT = { role: 'secretariat', party: null } as const;
const BY_PHONE: Answering = {
  via: 'phone',
  receivedAt: hours(7),
  evidence: 'Call of the duty officer, taken down by the registry.',
  onBehalfOf: 'Vice-Minister Sato',
};
const POSITION: PositionContent = { stance: 'can-help', note: null, ownLoss: null, stockCoverDays: null };
const RELEASE: CommitmentContent = {
  kind: 'stock-release',
  quantity: { amount: '100', unit: 't' },
  basis: 'contained',
  from: null,
  to: null,
  note: null,
};

const received = (at: Instant): Channel => ({
  via: 'phone',
  recorded: { receivedAt: at, evidence: 'Note of the call.', onBehalfOf: null },
});
const acknowledged = (notice: Notice, at: Instant, channel?: Channel): Notice => {
  const decided = valueOf(acknowledge(notice, 'JP', at, channel));
  return 'event' in decided ? after(notice, decided.event, at) : notice;
};
const positioned = (notice: Notice, stance: PositionContent['stance'], at: Instant, channel?: Channel) =>
  after(notice, takePosition(notice, 'JP', { ...POSITION, stance }, at, channel), at);
const lastEntry = (notice: Notice): number => notice.recorded?.at(-1)?.entry ?? 0;
const withdrawn = (notice: Notice, entry = lastEntry(notice)): Notice => {
  const contested = after(notice, contestAct(notice, 'JP', entry, 'Nobody of ours called.'));
  const settlement = { outcome: 'withdrawn', reason: 'A call by an impostor.' } as const;
  return after(contested, settleContest(contested, 'JP', entry, settlement));
};
const run = (notice: Notice, events: LedgerEvent[], at: Instant): Notice =>
  events.reduce((current, event) => after(current, event, at), notice);

describe('NOTICE-21 answers by other channels', () => {
  it('NOTICE-21 the secretariat says how and when it came, with evidence', () => {
    expect(valueOf(channelFor(SECRETARIAT, BY_PHONE, issuedNotice(), hours(9)))).toEqual({
      via: 'phone',
      recorded: {
        receivedAt: hours(7),
        evidence: BY_PHONE.evidence,
        onBehalfOf: 'Vice-Minister Sato',
      },
    });
  });

  it.each<[string, Partial<Answering>, string]>([
    ['through the portal', { via: 'portal' }, '/via'],
    ['without a time', { receivedAt: null }, '/receivedAt'],
    ['received after now', { receivedAt: hours(9.01) }, '/receivedAt'],
    ['received before the notice was issued', { receivedAt: hours(-0.01) }, '/receivedAt'],
    ['without evidence', { evidence: null }, '/evidence'],
  ])('NOTICE-21 the secretariat records nothing %s', (_, change, pointer) => {
    const refused = channelFor(SECRETARIAT, { ...BY_PHONE, ...change }, issuedNotice(), hours(9));
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'invalid', errors: [{ pointer }] } });
  });

  it('NOTICE-21 a delegation answers in the portal and states no other channel', () => {
    const delegate = { role: 'delegate', party: 'JP' } as const;
    expect(codeOf(channelFor(delegate, BY_PHONE, issuedNotice(), hours(9)))).toBe('answer.not-in-portal');
  });

  it('NOTICE-21 lateness is judged by when it was received, not by when it was recorded', () => {
    const inTime = acknowledged(issuedNotice('alert'), hours(10), received(hours(8)));
    expect(inTime.responses['JP']?.acknowledged).toMatchObject({ at: hours(8), late: false, via: 'phone' });
    const late = acknowledged(issuedNotice('alert'), hours(10), received(hours(8.001)));
    expect(late.responses['JP']?.acknowledged).toMatchObject({ at: hours(8.001), late: true });
  });

  it('NOTICE-21 a position received before the one that stands does not replace it', () => {
    const notice = positioned(issuedNotice(), 'can-help', hours(5));
    const refused = takePosition(notice, 'JP', POSITION, hours(6), received(hours(4)));
    expect(codeOf(refused)).toBe('position.newer');
  });
});

describe('NOTICE-22 the party looks at what was recorded for it', () => {
  const recorded = acknowledged(issuedNotice(), hours(2), received(hours(1)));

  it('NOTICE-22 accepts it or contests it, once; meanwhile it counts', () => {
    const contested = after(recorded, contestAct(recorded, 'JP', lastEntry(recorded), 'Not us.'));
    expect(contested.recorded).toMatchObject([{ standing: 'contested', contest: { reason: 'Not us.' } }]);
    expect(hasAnswered(contested, 'JP', 'acknowledge')).toBe(true);
    expect(codeOf(acceptAct(contested, 'JP', lastEntry(recorded)))).toBe('act.settled');
    const accepted = after(recorded, acceptAct(recorded, 'JP', lastEntry(recorded)));
    expect(codeOf(contestAct(accepted, 'JP', lastEntry(recorded), 'Not us.'))).toBe('act.settled');
  });

  it('NOTICE-22 only what was recorded for it', () => {
    expect(codeOf(contestAct(recorded, 'KR', lastEntry(recorded), 'Not theirs.'))).toBe('act.unknown');
    const own = acknowledged(issuedNotice(), hours(1));
    const entry = own.responses['JP']?.acknowledged?.receipt.seq ?? 0;
    expect(codeOf(contestAct(own, 'JP', entry, 'A slip.'))).toBe('act.unknown');
  });

  it('NOTICE-22 NOTICE-20 is offered while something waits for its word', () => {
    const offered = (notice: Notice, role: 'delegate' | 'secretariat', name: string) =>
      actionsFor(notice, { role, party: role === 'delegate' ? 'JP' : null }, true).find(
        (a) => a.name === name,
      )?.allowed;
    expect(offered(issuedNotice(), 'delegate', 'contest')).toBe(false);
    expect(offered(recorded, 'delegate', 'contest')).toBe(true);
    expect(offered(recorded, 'secretariat', 'settle-contest')).toBe(false);
    const contested = after(recorded, contestAct(recorded, 'JP', lastEntry(recorded), 'Not us.'));
    expect(offered(contested, 'secretariat', 'settle-contest')).toBe(true);
  });

  it('NOTICE-22 NOTICE-20 is shown in the row of the party', () => {
    const view = present(recorded, { role: 'delegate', party: 'KR' }, true);
    const rows = view.responses.filter((row) => row.recorded.length > 0);
    expect(rows).toMatchObject([{ party: 'JP', recorded: [{ standing: 'recorded', via: 'phone' }] }]);
  });
});

describe('NOTICE-23 contests are settled', () => {
  it('NOTICE-23 what is upheld counts; only what is contested can be settled', () => {
    const recorded = acknowledged(issuedNotice(), hours(2), received(hours(1)));
    const settlement = { outcome: 'upheld', reason: 'The call was recorded.' } as const;
    const entry = lastEntry(recorded);
    expect(codeOf(settleContest(recorded, 'JP', entry, settlement))).toBe('act.not-contested');
    const contested = after(recorded, contestAct(recorded, 'JP', entry, 'Not us.'));
    const upheld = after(contested, settleContest(contested, 'JP', entry, settlement));
    expect(upheld.recorded).toMatchObject([
      { standing: 'upheld', settlement: { reason: settlement.reason } },
    ]);
    expect(hasAnswered(upheld, 'JP', 'acknowledge')).toBe(true);
  });

  it('NOTICE-23 a withdrawn acknowledgement is none: the party is chased again', () => {
    const recorded = acknowledged(issuedNotice('alert'), hours(2), received(hours(1)));
    const open = withdrawn(recorded);
    expect(open.responses['JP']?.acknowledged).toBeNull();
    const again = planAgain(open, CHARTER, 'acknowledge', hours(8.5));
    expect(again.map(({ reach }) => reach)).toEqual(['missed', 'head']);
    const chased = chase(open, again[0]!).filter(
      ({ payload }) => 'party' in payload && payload.party === 'JP',
    );
    expect(chased).toMatchObject([{ type: 'notice.clock-missed' }]);
  });

  it('NOTICE-23 an answer received in time lifts a miss, and its withdrawal brings it back', () => {
    const step = { clock: 'acknowledge', reach: 'missed', deadline: hours(8) } as const;
    const missed = run(issuedNotice('alert'), chase(issuedNotice('alert'), step), hours(8));
    expect(standingMisses(missed)).toHaveLength(PARTIES.length);
    const recorded = acknowledged(missed, hours(9), received(hours(7)));
    expect(standingMisses(recorded).map(({ party }) => party)).not.toContain('JP');
    expect(standingMisses(withdrawn(recorded))).toHaveLength(PARTIES.length);
    const late = acknowledged(missed, hours(9), received(hours(8.5)));
    expect(standingMisses(late).map(({ party }) => party)).toContain('JP');
  });

  it('NOTICE-23 an earlier position stands again, late or not by its own time', () => {
    const first = positioned(issuedNotice('alert'), 'neutral', hours(2), received(hours(1)));
    const second = positioned(first, 'can-help', hours(25));
    const third = positioned(second, 'affected', hours(27), received(hours(26)));
    expect(third.responses['JP']?.position).toMatchObject({ stance: 'affected', late: false });
    const withoutThird = withdrawn(third);
    expect(withoutThird.responses['JP']?.position).toMatchObject({ stance: 'can-help', late: false });
    const withoutBoth = withdrawn(withoutThird, first.recorded?.[0]?.entry);
    expect(withoutBoth.responses['JP']).toMatchObject({
      position: { stance: 'can-help', late: true },
      earlierPositions: [],
    });
  });

  it('NOTICE-23 NOTICE-16 a withdrawn commitment is not covered', () => {
    const notice = after(issuedNotice(), commit(issuedNotice(), 'JP', RELEASE, received(hours(1))));
    expect(coverage(notice)?.committed.amount).toBe('100');
    const open = withdrawn(notice);
    expect(coverage(open)?.committed.amount).toBe('0');
    expect(open.responses['JP']?.commitments).toMatchObject([{ n: 1, status: 'withdrawn' }]);
  });

  it('NOTICE-23 without a recorded change the commitment is what it was', () => {
    const pledged = after(issuedNotice(), commit(issuedNotice(), 'JP', RELEASE));
    const change = { quantity: { amount: '40', unit: 't' } } as const;
    const changed = after(pledged, changeCommitment(pledged, 'JP', 1, change, received(hours(1))));
    expect(coverage(changed)?.committed.amount).toBe('40');
    expect(coverage(withdrawn(changed))?.committed.amount).toBe('100');
  });

  it('NOTICE-23 NOTICE-15 without a recorded delivery the commitment is open again', () => {
    const pledged = after(issuedNotice(), commit(issuedNotice(), 'JP', RELEASE));
    const confirmed = after(pledged, changeCommitment(pledged, 'JP', 1, { status: 'confirmed' }));
    const delivery = (amount: string) => ({
      quantity: { amount, unit: 't' as const },
      at: hours(2),
      note: null,
    });
    const part = after(
      confirmed,
      recordDelivery(confirmed, 'JP', 1, delivery('60'), hours(3), received(hours(1))),
    );
    const whole = after(part, recordDelivery(part, 'JP', 1, delivery('40'), hours(3)));
    expect(whole.responses['JP']?.commitments[0]?.status).toBe('delivered');
    const open = withdrawn(whole, part.recorded?.[0]?.entry);
    expect(open.responses['JP']?.commitments[0]?.status).toBe('confirmed');
    expect(coverage(open)?.delivered.amount).toBe('40');
  });
});

describe('NOTICE-23 whatever was recorded and withdrawn', () => {
  const act = fc.record({
    stance: fc.constantFrom(...STANCES),
    isRecorded: fc.boolean(),
    after: fc.integer({ min: 1, max: 12 }),
  });
  type Act = { stance: PositionContent['stance']; isRecorded: boolean; at: Instant };

  const taking = (notice: Notice, { stance, isRecorded, at }: Act): Notice =>
    positioned(notice, stance, at, isRecorded ? received(at) : undefined);
  const timed = (acts: { stance: PositionContent['stance']; isRecorded: boolean; after: number }[]): Act[] =>
    acts.map(({ stance, isRecorded }, i) => ({
      stance,
      isRecorded,
      at: hours(acts.slice(0, i + 1).reduce((sum, { after: wait }) => sum + wait, 0)),
    }));
  const stanceOf = (notice: Notice) => {
    const { position, earlierPositions = [] } = notice.responses['JP'] ?? { position: null };
    return [...earlierPositions, position].map((p) => p && [p.stance, p.at, p.late, p.by]);
  };

  it('NOTICE-23 NOTICE-7 the positions are those that the party took itself, in whatever order they are withdrawn', () => {
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (acts, order) => {
          const all = timed(acts);
          const notice = all.reduce(taking, issuedNotice('alert'));
          const own = all.filter(({ isRecorded }) => !isRecorded).reduce(taking, issuedNotice('alert'));
          const left = (notice.recorded ?? []).map(({ entry }) => entry);
          let open = notice;
          while (left.length > 0) {
            const [entry] = left.splice((order.next().value as number) % left.length, 1);
            open = withdrawn(open, entry);
          }
          expect(stanceOf(open)).toEqual(stanceOf(own));
        },
      ),
    );
  });
});
