import fc from 'fast-check';
import {
  after,
  CHARTER,
  codeOf,
  hours,
  issuedNotice,
  PARTIES,
  reportedNotice,
  valueOf,
} from '../../../../test/fixtures/cobalt';
import { UNITS, total, type Quantity } from '../../quantities/quantity';
import { Decimal } from '../../decimal';
import { actionsFor } from '../actions';
import { chase, planChase } from '../chase';
import { changeCommitment, commit, recordDelivery } from './commitments';
import { coverage } from '../coverage';
import { escalate, resolve } from '../lifecycle';
import type { CommitmentContent, Notice, PositionContent } from '../notice';
import { present } from '../present';
import { update } from '../report';
import { acknowledge, takePosition } from './respond';

const release = (
  amount: string,
  unit: Quantity['unit'] = 't',
  basis: 'contained' | 'gross' = 'contained',
): CommitmentContent => ({
  kind: 'stock-release',
  quantity: { amount, unit },
  basis,
  from: null,
  to: null,
  note: null,
});

const POSITION: PositionContent = { stance: 'can-help', note: null, ownLoss: null, stockCoverDays: 45 };

function acknowledged(notice: Notice, party: string, at = hours(1)): Notice {
  const decided = valueOf(acknowledge(notice, party, at));
  return 'event' in decided ? after(notice, decided.event, at) : notice;
}

const pledged = (notice: Notice, content: CommitmentContent, party = 'JP'): Notice =>
  after(notice, commit(notice, party, content));
const confirmed = (notice: Notice, n = 1, party = 'JP'): Notice =>
  after(notice, changeCommitment(notice, party, n, { status: 'confirmed' }));
const delivered = (notice: Notice, amount: string, unit: Quantity['unit'] = 't', n = 1): Notice =>
  after(
    notice,
    recordDelivery(notice, 'JP', n, { quantity: { amount, unit }, at: hours(2), note: null }, hours(3)),
  );

describe('NOTICE-6 acknowledgement', () => {
  it.each([
    { name: 'at the deadline is in time', at: hours(8), late: false },
    { name: 'a second later is late and still counts', at: hours(8.001), late: true },
  ])('NOTICE-6 $name', ({ at, late }) => {
    expect(acknowledged(issuedNotice('alert'), 'JP', at).responses['JP']?.acknowledged).toMatchObject({
      at,
      late,
    });
  });

  it('NOTICE-6 a repeat gives the first receipt, even once the notice is over', () => {
    const first = acknowledged(issuedNotice(), 'JP');
    const over = after(first, resolve(first, 'Over.'));
    expect(acknowledge(over, 'JP', hours(30))).toEqual({
      ok: true,
      value: { already: first.responses['JP']?.acknowledged?.receipt },
    });
  });

  it('NOTICE-6 needs an issued notice', () => {
    expect(codeOf(acknowledge(reportedNotice(), 'JP', hours(1)))).toBe('notice.not-issued');
  });
});

describe('NOTICE-7 position', () => {
  it('NOTICE-7 a later position replaces the earlier; lateness is that of the first', () => {
    const first = after(
      issuedNotice('crisis'),
      takePosition(issuedNotice('crisis'), 'JP', POSITION, hours(1)),
      hours(1),
    );
    const second = after(
      first,
      takePosition(first, 'JP', { ...POSITION, stance: 'affected' }, hours(20)),
      hours(20),
    );
    expect(second.responses['JP']?.position).toMatchObject({
      stance: 'affected',
      late: false,
      at: hours(20),
    });
  });

  it('NOTICE-7 refuses an own loss that cannot be set against the notice', () => {
    const position = { ...POSITION, ownLoss: { amount: '5', unit: 'USD' as const } };
    expect(codeOf(takePosition(issuedNotice(), 'JP', position, hours(1)))).toBe('quantity.inconvertible');
  });
});

describe('NOTICE-13 NOTICE-14 NOTICE-15 commitments', () => {
  it.each([
    ['money for anything but finance', release('5', 'USD'), 'quantity.inconvertible'],
    ['volume against a mass', release('5', 'm3'), 'quantity.inconvertible'],
    ['an end before the beginning', { ...release('5'), from: hours(2), to: hours(1) }, 'commitment.dates'],
  ])('NOTICE-13 refuses %s', (_, content, code) =>
    expect(codeOf(commit(issuedNotice(), 'JP', content))).toBe(code),
  );

  it('NOTICE-13 finance may be in money and is not counted', () => {
    const notice = pledged(issuedNotice(), { ...release('5000000', 'USD'), kind: 'finance' });
    expect(coverage(notice)?.committed).toEqual({ amount: '0', unit: 't' });
  });

  it('NOTICE-14 follows pledged, confirmed, delivered; then nothing', () => {
    const done = delivered(confirmed(pledged(issuedNotice(), release('10'))), '10');
    expect(done.responses['JP']?.commitments[0]?.status).toBe('delivered');
    expect(codeOf(changeCommitment(done, 'JP', 1, { status: 'withdrawn' }))).toBe('commitment.closed');
  });

  it.each([{}, { status: 'confirmed' }, { quantity: { amount: '10', unit: 't' } }] as const)(
    'NOTICE-14 a change of nothing is refused: %j',
    (change) => {
      const notice = confirmed(pledged(issuedNotice(), release('10')));
      expect(codeOf(changeCommitment(notice, 'JP', 1, change))).toBe('commitment.nothing-changed');
    },
  );

  it('NOTICE-14 a quantity never falls below what was delivered', () => {
    const notice = delivered(confirmed(pledged(issuedNotice(), release('10'))), '4');
    expect(codeOf(changeCommitment(notice, 'JP', 1, { quantity: { amount: '3.9', unit: 't' } }))).toBe(
      'commitment.below-delivered',
    );
    const reduced = after(
      notice,
      changeCommitment(notice, 'JP', 1, { quantity: { amount: '4000', unit: 'kg' } }),
    );
    expect(reduced.responses['JP']?.commitments[0]).toMatchObject({
      status: 'delivered',
      quantity: { unit: 'kg' },
    });
  });

  it('NOTICE-15 a delivery needs a confirmed commitment', () => {
    const notice = pledged(issuedNotice(), release('10'));
    const delivery = { quantity: { amount: '1', unit: 't' as const }, at: hours(2), note: null };
    expect(codeOf(recordDelivery(notice, 'JP', 1, delivery, hours(3)))).toBe('commitment.not-confirmed');
    expect(codeOf(recordDelivery(notice, 'JP', 2, delivery, hours(3)))).toBe('commitment.unknown');
  });

  it('NOTICE-15 is delivered when the sum reaches the quantity, in whatever unit it comes', () => {
    const part = delivered(confirmed(pledged(issuedNotice(), release('1'))), '999.999', 'kg');
    expect(part.responses['JP']?.commitments[0]?.status).toBe('confirmed');
    expect(delivered(part, '1', 'g').responses['JP']?.commitments[0]?.status).toBe('delivered');
  });
});

describe('NOTICE-16 coverage', () => {
  it('NOTICE-16 converts units, leaves out the withdrawn and keeps bases apart', () => {
    let notice = pledged(issuedNotice(), release('18125'));
    notice = pledged(notice, release('1000000', 'lb'));
    notice = pledged(notice, release('500', 't', 'gross'));
    notice = after(notice, changeCommitment(notice, 'JP', 1, { status: 'withdrawn' }));
    expect(coverage(notice)).toEqual({
      shortfall: { amount: '60000', unit: 't' },
      committed: { amount: '453.59237', unit: 't' },
      delivered: { amount: '0', unit: 't' },
      sharePercent: '0.76',
      otherBases: [
        { basis: 'gross', committed: { amount: '500', unit: 't' }, delivered: { amount: '0', unit: 't' } },
      ],
    });
  });

  it('NOTICE-16 is null without a loss', () =>
    expect(coverage(issuedNotice('alert', { loss: null }))).toBeNull());

  it('NOTICE-16 QUANTITY-2 the order of commitments does not matter', () => {
    const masses = UNITS.filter((unit) => ['g', 'kg', 't', 'lb', 'oz_t', 'long_ton'].includes(unit));
    const quantity = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }).map(String),
      unit: fc.constantFrom(...masses),
    });
    fc.assert(
      fc.property(fc.array(quantity, { maxLength: 8 }), (quantities) => {
        expect(total([...quantities].reverse(), 't')).toEqual(total(quantities, 't'));
      }),
    );
  });

  it('NOTICE-16 one more commitment never lowers the coverage', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }).map(String), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(amounts, (all) => {
        let notice = issuedNotice();
        let before = new Decimal(0);
        for (const amount of all) {
          notice = pledged(notice, release(amount));
          const now = new Decimal(coverage(notice)?.committed.amount ?? -1);
          expect(now.greaterThan(before)).toBe(true);
          before = now;
        }
      }),
    );
  });
});

describe('NOTICE-17 chasing', () => {
  const step = { clock: 'acknowledge', reach: 'missed', deadline: hours(8) } as const;

  it('NOTICE-17 plans a ladder of three for each clock', () => {
    const plan = planChase(issuedNotice('alert'), CHARTER, null).filter(
      ({ clock }) => clock === 'acknowledge',
    );
    expect(plan.map(({ reach, at }) => [reach, at])).toEqual([
      ['missed', hours(8)],
      ['head', hours(8.25)],
      ['delegation', hours(9)],
    ]);
  });

  it('NOTICE-17 records who is silent, once', () => {
    const notice = PARTIES.slice(2).reduce(
      (current, party) => acknowledged(current, party),
      issuedNotice('alert'),
    );
    const events = chase(notice, step);
    expect(events.map(({ type, payload }) => [type, (payload as { party: string }).party])).toEqual([
      ['notice.clock-missed', 'AU'],
      ['notice.clock-missed', 'CA'],
    ]);
    const recorded = events.reduce((current, event) => after(current, event, hours(8)), notice);
    expect(chase(recorded, step)).toEqual([]);
  });

  it('NOTICE-17 chases the head and then all, and leaves alone who has answered meanwhile', () => {
    let notice = chase(issuedNotice('alert'), step).reduce(
      (n, event) => after(n, event, hours(8)),
      issuedNotice('alert'),
    );
    notice = acknowledged(notice, 'AU', hours(8.1));
    const head = chase(notice, { ...step, reach: 'head' });
    expect(head).toHaveLength(PARTIES.length - 1);
    expect(head[0]).toMatchObject({
      type: 'notice.chased',
      payload: { party: 'CA', to: 'head', dueAt: hours(8) },
    });
  });

  it('NOTICE-17 a step that runs before its predecessors takes theirs too, in order', () => {
    const events = chase(issuedNotice('alert'), { ...step, reach: 'delegation' }).slice(0, 3);
    expect(events.map(({ type, payload }) => [type, (payload as { to?: string }).to])).toEqual([
      ['notice.clock-missed', undefined],
      ['notice.chased', 'head'],
      ['notice.chased', 'delegation'],
    ]);
  });

  it('PEOPLE-21 the rungs reach those on duty, then the heads, then everybody, and nobody is left out for want of one', () => {
    const delegations = {
      AU: { onDuty: ['a3'], heads: ['a1'], everybody: ['a1', 'a2', 'a3'] },
      CA: { onDuty: [], heads: ['c1'], everybody: ['c1', 'c2'] },
    };
    const reachedOf = (party: string, given: Parameters<typeof chase>[2] = delegations) =>
      chase(issuedNotice('alert'), { ...step, reach: 'delegation' }, given)
        .filter(({ payload }) => (payload as { party: string }).party === party)
        .map(({ payload }) => (payload as { reached: string[] }).reached);
    expect(reachedOf('AU')).toEqual([['a3'], ['a1'], ['a1', 'a2', 'a3']]);
    expect(reachedOf('CA')).toEqual([['c1'], ['c1'], ['c1', 'c2']]);
    expect(reachedOf('AU', { AU: { onDuty: [], heads: [], everybody: ['a2'] } })).toEqual([
      ['a2'],
      ['a2'],
      ['a2'],
    ]);
    expect(reachedOf('AU', { AU: { onDuty: [], heads: [], everybody: [] } })).toEqual([[], [], []]);
  });

  it('NOTICE-17 a deadline that an escalation replaced chases nobody, and is planned anew', () => {
    const notice = issuedNotice('alert');
    const raised = after(notice, escalate(notice, 'crisis', CHARTER, hours(1)), hours(1));
    expect(chase(raised, step)).toEqual([]);
    expect(planChase(raised, CHARTER, notice.clocks)).toHaveLength(6);
    expect(planChase(raised, CHARTER, raised.clocks)).toEqual([]);
  });

  it('NOTICE-17 nobody is chased about a notice that is over', () => {
    const notice = issuedNotice('alert');
    expect(chase(after(notice, resolve(notice, 'Over.')), step)).toEqual([]);
  });
});

describe('NOTICE-18 NOTICE-20', () => {
  it('NOTICE-18 the loss cannot change to a unit that leaves commitments uncounted', () => {
    const notice = pledged(issuedNotice(), release('10'));
    const loss = {
      quantity: { amount: '5', unit: 'm3' as const },
      basis: 'gross' as const,
      sharePercent: null,
    };
    expect(codeOf(update(notice, { loss }, new Set(['cobalt'])))).toBe('quantity.inconvertible');
  });

  it.each([
    [
      'secretariat',
      null,
      [
        'update',
        'escalate',
        'de-escalate',
        'resolve',
        'cancel',
        'link',
        'merge',
        'assign-role',
        'translate',
        'report-situation',
        'hold-meeting',
        'comment',
        'summarise',
        'record-answer',
      ],
    ],
    ['delegate', 'JP', ['comment', 'acknowledge', 'take-position', 'commit', 'prepare']],
    ['observer', 'CH', []],
  ] as const)(
    'NOTICE-20 a %s of %s sees what it may do, with reasons for the rest',
    (role, party, expected) => {
      const actions = actionsFor(issuedNotice('alert'), { role, party }, false);
      expect(actions.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual(expected);
      expect(actions.filter(({ allowed, reason }) => allowed === (reason !== null))).toEqual([]);
    },
  );

  it('NOTICE-20 what was changed in a draft stays with those who could read the draft', () => {
    const draft = { ...reportedNotice(), audience: ['secretariat' as const, 'party:JP' as const] };
    const notice = {
      ...issuedNotice(),
      revisions: draft.revisions.map((r) => ({ ...r, audience: draft.audience })),
    };
    const seenBy = (party: string) => present(notice, { role: 'delegate', party }, true);
    expect(seenBy('JP')).toMatchObject({ revisions: [{ version: 1 }], reportedBy: { party: 'JP' } });
    expect(seenBy('KR')).toMatchObject({ revisions: [], reportedBy: null });
  });

  it('NOTICE-20 a delegate whose party is not bound may act only if its status lets it', () => {
    const offered = (mayAnswer: boolean) =>
      actionsFor(issuedNotice(), { role: 'delegate', party: 'ZA' }, mayAnswer).find(
        ({ name }) => name === 'acknowledge',
      );
    expect(offered(true)).toMatchObject({ allowed: true });
    expect(offered(false)).toMatchObject({ allowed: false, reason: expect.stringContaining('ZA') as string });
  });

  it('NOTICE-5 NOTICE-20 the matrix has a row for each party bound to answer', () => {
    const view = present(acknowledged(issuedNotice(), 'ZA'), { role: 'secretariat', party: null }, false);
    expect(view.responses).toHaveLength(PARTIES.length + 1);
    expect(view.responses.find(({ party }) => party === 'ZA')).toMatchObject({ isExpected: false });
  });
});
