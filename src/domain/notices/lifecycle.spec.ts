import {
  after,
  CHARTER,
  codeOf,
  hours,
  ISSUED_AT,
  issuedNotice,
  PARTIES,
  reportedNotice,
  valueOf,
} from '../../../test/fixtures/cobalt';
import { cancel, deEscalate, escalate, issue, resolve } from './lifecycle';
import { report, update } from './report';
import { COBALT } from '../../../test/fixtures/cobalt';
import { NOTICE_ACTIONS, stateAllows, type NoticeAction } from './transitions';
import type { Notice } from './notice';

const MINERALS = new Set(['cobalt', 'copper']);
const charter = { rules: CHARTER, version: 1 };

describe('NOTICE-1 what may follow what', () => {
  const issued = issuedNotice();
  const byState: Record<Notice['state'], Notice> = {
    reported: reportedNotice(),
    issued,
    resolved: after(issued, resolve(issued, 'Exports resumed under quota.')),
    cancelled: after(issued, cancel(issued, 'Reported in error.')),
    merged: after(issued, { type: 'notice.merged', payload: { status: 'actual', into: 'N-2025-002' } }),
  };
  const table: Record<NoticeAction, Notice['state'][]> = {
    update: ['reported', 'issued'],
    issue: ['reported'],
    escalate: ['issued'],
    'de-escalate': ['issued'],
    resolve: ['issued'],
    cancel: ['reported', 'issued'],
    link: ['reported', 'issued'],
    merge: ['reported', 'issued'],
    'assign-role': ['issued'],
    translate: ['reported', 'issued'],
    'report-situation': ['issued'],
    'hold-meeting': ['issued'],
    comment: ['reported', 'issued', 'resolved'],
    summarise: ['issued', 'resolved'],
    'draw-lesson': ['resolved'],
    'settle-lesson': ['resolved'],
    acknowledge: ['issued'],
    'take-position': ['issued'],
    commit: ['issued'],
    'change-commitment': ['issued'],
    'record-delivery': ['issued'],
    'correct-delivery': ['issued'],
    prepare: ['issued'],
    'approve-prepared': ['issued'],
    'discard-prepared': ['issued', 'resolved', 'cancelled', 'merged'],
    'record-answer': ['issued'],
    contest: ['issued', 'resolved'],
    'settle-contest': ['issued', 'resolved'],
  };

  it.each(Object.keys(NOTICE_ACTIONS) as NoticeAction[])('NOTICE-1 %s only in its states', (action) => {
    const allowed = Object.values(byState).filter((notice) => stateAllows(notice, action).ok);
    expect(allowed.map(({ state }) => state)).toEqual(table[action]);
  });

  it('NOTICE-11 NOTICE-12 a closed notice keeps its summary or reason as its last revision', () => {
    expect(byState.resolved.revisions.at(-1)).toMatchObject({
      event: 'notice.resolved',
      note: 'Exports resumed under quota.',
    });
    expect(byState.cancelled.revisions.at(-1)).toMatchObject({
      event: 'notice.cancelled',
      note: 'Reported in error.',
    });
  });
});

describe('NOTICE-2 reports', () => {
  it('NOTICE-2 takes a mineral of the agreement', () => {
    expect(report(COBALT, 'exercise', MINERALS)).toEqual({
      ok: true,
      value: { type: 'notice.reported', payload: { status: 'exercise', content: COBALT } },
    });
  });

  it.each([
    [
      'an unknown mineral',
      { minerals: [{ mineral: 'unobtainium', segments: ['ore' as const] }] },
      '/minerals/0/mineral',
    ],
    ['a mineral twice', { minerals: [...COBALT.minerals, ...COBALT.minerals] }, '/minerals/1/mineral'],
    ['an end before the onset', { expectedEnd: '2025-02-21T00:00:00.000+00:00' as never }, '/expectedEnd'],
  ])('NOTICE-2 refuses %s by pointer', (_, change, pointer) => {
    const refused = report({ ...COBALT, ...change }, 'actual', MINERALS);
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'invalid', errors: [{ pointer }] } });
  });
});

describe('NOTICE-3 NOTICE-4 issue', () => {
  it('NOTICE-3 starts the clocks of the level and freezes who must answer', () => {
    const notice = issuedNotice('alert');
    expect(notice).toMatchObject({
      state: 'issued',
      level: 'alert',
      audience: 'parties',
      expected: PARTIES,
      clocks: { acknowledgeBy: hours(8), positionBy: hours(24), meetBy: null },
      version: 2,
    });
  });

  it('NOTICE-3 cannot be done twice', () => {
    expect(codeOf(issue(issuedNotice(), 'crisis', charter, PARTIES, ISSUED_AT))).toBe('notice.not-reported');
  });
});

describe('NOTICE-9 NOTICE-10 levels', () => {
  it('NOTICE-9 escalation brings deadlines forward', () => {
    const notice = issuedNotice('watch');
    const raised = after(notice, escalate(notice, 'crisis', CHARTER, hours(1)), hours(1));
    expect(raised).toMatchObject({
      level: 'crisis',
      clocks: { acknowledgeBy: hours(3), positionBy: hours(9) },
    });
  });

  it('NOTICE-9 escalation never extends a deadline that has passed', () => {
    const notice = issuedNotice('alert');
    const raised = after(notice, escalate(notice, 'crisis', CHARTER, hours(12)), hours(12));
    expect(raised.clocks?.acknowledgeBy).toBe(hours(8));
    expect(raised.clocks?.positionBy).toBe(hours(20));
  });

  it('NOTICE-10 de-escalation leaves deadlines as they are', () => {
    const notice = issuedNotice('crisis');
    const lowered = after(notice, deEscalate(notice, 'watch', CHARTER));
    expect(lowered).toMatchObject({
      level: 'watch',
      clocks: { acknowledgeBy: hours(2), positionBy: hours(8) },
    });
  });

  it.each([
    [
      'escalate to the same level',
      () => escalate(issuedNotice('alert'), 'alert', CHARTER, ISSUED_AT),
      'notice.level-not-higher',
    ],
    [
      'de-escalate upwards',
      () => deEscalate(issuedNotice('alert'), 'crisis', CHARTER),
      'notice.level-not-lower',
    ],
    [
      'escalate a report',
      () => escalate(reportedNotice(), 'crisis', CHARTER, ISSUED_AT),
      'notice.not-issued',
    ],
  ])('NOTICE-9 NOTICE-10 refuses to %s', (_, act, code) => expect(codeOf(act())).toBe(code));
});

describe('NOTICE-8 updates', () => {
  it('NOTICE-8 shows each changed field before and after and leaves out what stayed', () => {
    const notice = issuedNotice();
    const changed = after(notice, update(notice, { severity: 'extreme', urgency: 'immediate' }, MINERALS));
    expect(changed.revisions.at(-1)).toMatchObject({
      version: 3,
      changes: { severity: { from: 'severe', to: 'extreme' } },
    });
    expect(Object.keys(changed.revisions.at(-1)?.changes ?? {})).toEqual(['severity']);
  });

  it('NOTICE-8 refuses an update that changes nothing', () => {
    expect(codeOf(update(issuedNotice(), { severity: 'severe' }, MINERALS))).toBe('notice.nothing-changed');
  });

  it('NOTICE-8 a later content is checked like a report', () => {
    expect(
      codeOf(update(issuedNotice(), { minerals: [{ mineral: 'x', segments: ['ore'] }] }, MINERALS)),
    ).toBe('notice.content-invalid');
  });

  it('NOTICE-3 an issued notice says in its entry all that it says', () => {
    const event = valueOf(issue(reportedNotice(), 'watch', charter, PARTIES, ISSUED_AT));
    expect(event.payload).toMatchObject({ content: COBALT, charterVersion: 1 });
  });
});
