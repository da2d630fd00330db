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
import type { Charter } from '../../charters/charter';
import { missDeadline, newDeadlines } from '../deadlines';
import { deEscalate, escalate, issue, resolve } from '../lifecycle';
import { holdMeeting } from './meetings';
import { mayModerate } from './moderation';
import type { Notice } from '../notice';
import { assignRole } from '../roles/roles';
import { situationOf } from './situation';
import { reportSituation } from './situation-report';

/** Reports every seven days at watch, one day at alert, six hours at crisis; a meeting within three days or two. */
const RULES: Charter = {
  ...CHARTER,
  crisis: {
    levels: CHARTER.crisis.levels.map((rules, i) => ({
      ...rules,
      reportEvery: ['P7D', 'P1D', 'PT6H'][i]!,
      meetWithin: [null, 'P3D', 'PT48H'][i]!,
    })),
  },
};
const issuedAt = (level: 'watch' | 'alert' | 'crisis'): Notice =>
  after(reportedNotice(), issue(reportedNotice(), level, { rules: RULES, version: 1 }, PARTIES, ISSUED_AT));
const REPORT = { text: 'Two ships were turned back.', figures: null, nextDueAt: null };
const reported = (notice: Notice, at: number, report: Partial<typeof REPORT> | object = {}): Notice =>
  after(notice, reportSituation(notice, { ...REPORT, ...report }, hours(at)), hours(at));
const due = (notice: Notice) => situationOf(notice).reportDueAt;
const KNOWN = new Set(PARTIES);
const MEETING = { at: hours(30), attendance: ['US', 'JP'], summary: 'Stocks are released first.' };

describe('NOTICE-35 situation reports', () => {
  it('NOTICE-35 are numbered, and each starts the interval anew', () => {
    const notice = issuedAt('crisis');
    expect(due(notice)).toBe(hours(6));
    const second = reported(reported(notice, 5), 8);
    expect(situationOf(second)).toMatchObject({ reports: 2, reportDueAt: hours(14) });
  });

  it('NOTICE-35 may set the next one sooner, not later and not in the past', () => {
    const notice = issuedAt('crisis');
    expect(due(reported(notice, 5, { nextDueAt: hours(7) }))).toBe(hours(7));
    for (const at of [12, 5]) {
      const refused = reportSituation(notice, { ...REPORT, nextDueAt: hours(at) }, hours(5));
      expect(codeOf(refused)).toBe('report.next-due');
    }
  });

  it('NOTICE-35 are accepted late, and say so', () => {
    const late = (at: number) =>
      valueOf(reportSituation(issuedAt('crisis'), REPORT, hours(at))).payload as { late: boolean };
    expect(late(6).late).toBe(false);
    expect(late(6.5).late).toBe(true);
  });

  it('NOTICE-35 count a loss in a unit that converts to that of the notice, on an issued notice', () => {
    const figures = { lossQuantity: { amount: '1', unit: 'EUR' as const }, sharePercent: null };
    expect(codeOf(reportSituation(issuedAt('crisis'), { ...REPORT, figures }, hours(1)))).toBe(
      'quantity.inconvertible',
    );
    expect(codeOf(reportSituation(reportedNotice(), REPORT, hours(1)))).toBe('notice.not-issued');
  });

  it('NOTICE-35 have no clock where the level asks for none', () => {
    const notice = reported(issuedNotice(), 1);
    expect(due(notice)).toBeNull();
    expect(due(reported(notice, 2, { nextDueAt: hours(200) }))).toBe(hours(200));
  });
});

describe('NOTICE-36 a change of level and the next report', () => {
  it('NOTICE-36 a raised level brings it forward', () => {
    const notice = issuedAt('alert');
    const raised = after(notice, escalate(notice, 'crisis', RULES, hours(10)), hours(10));
    expect(due(notice)).toBe(hours(24));
    expect(due(raised)).toBe(hours(16));
  });

  it('NOTICE-36 a raised level never puts it off', () => {
    const notice = issuedAt('alert');
    const raised = after(notice, escalate(notice, 'crisis', RULES, hours(20)), hours(20));
    expect(due(raised)).toBe(hours(24));
  });

  it('NOTICE-36 a lowered level lets the date stand; the report after it follows the lower rhythm', () => {
    const notice = issuedAt('crisis');
    const lowered = after(notice, deEscalate(notice, 'alert', RULES), hours(1));
    expect(due(lowered)).toBe(hours(6));
    expect(due(reported(lowered, 6))).toBe(hours(30));
    const silent = after(notice, deEscalate(notice, 'watch', CHARTER), hours(1));
    expect(due(silent)).toBeNull();
  });
});

describe('NOTICE-37 meetings', () => {
  it('NOTICE-37 are numbered with the parties present; the first after "meet by" is late', () => {
    const notice = issuedAt('crisis');
    const met = after(
      notice,
      holdMeeting(notice, { ...MEETING, at: hours(48) }, KNOWN, hours(60)),
      hours(60),
    );
    const again = after(met, holdMeeting(met, { ...MEETING, at: hours(59) }, KNOWN, hours(60)), hours(60));
    expect(situationOf(again).meetings).toEqual([
      { n: 1, at: hours(48), attendance: ['JP', 'US'], summary: MEETING.summary, late: false },
      { n: 2, at: hours(59), attendance: ['JP', 'US'], summary: MEETING.summary, late: false },
    ]);
    const late = valueOf(holdMeeting(notice, { ...MEETING, at: hours(49) }, KNOWN, hours(60)));
    expect(late.payload).toMatchObject({ meeting: { late: true } });
  });

  it('NOTICE-37 are held by known parties, since the issue, and not in the future', () => {
    const notice = issuedAt('crisis');
    const refused = holdMeeting(notice, { ...MEETING, attendance: ['JP', 'XX'] }, KNOWN, hours(60));
    expect(refused).toMatchObject({ rejection: { errors: [{ pointer: '/attendance/1' }] } });
    for (const at of [-1, 61]) {
      const wrong = holdMeeting(notice, { ...MEETING, at: hours(at) }, KNOWN, hours(60));
      expect(wrong).toMatchObject({ rejection: { errors: [{ pointer: '/at' }] } });
    }
  });
});

describe('NOTICE-38 deadlines of those who run the response', () => {
  const report = { deadline: 'report' as const, dueAt: hours(6) };
  const meeting = { deadline: 'meeting' as const, dueAt: hours(48) };

  it('NOTICE-38 are planned when a change sets them, and once', () => {
    const notice = issuedAt('crisis');
    expect(newDeadlines(reportedNotice(), notice)).toEqual([report, meeting]);
    expect(newDeadlines(notice, notice)).toEqual([]);
    expect(newDeadlines(notice, reported(notice, 5))).toEqual([{ ...report, dueAt: hours(11) }]);
  });

  it('NOTICE-38 are recorded as missed once, which reminds the coordinator if there is one', () => {
    const notice = issuedAt('crisis');
    const [missed] = missDeadline(notice, report);
    expect(missed).toEqual({
      type: 'notice.report-missed',
      payload: { status: 'actual', dueAt: hours(6), reminded: null },
    });
    const holder = { role: 'coordinator' as const, person: 'sato', name: 'Sato', party: 'JP' };
    const run = after(notice, valueOf(assignRole(notice, holder))[0]!, hours(1));
    expect(missDeadline(run, meeting)).toMatchObject([
      { type: 'notice.meeting-missed', payload: { reminded: 'sato' } },
    ]);
    const past = after(notice, missed!, hours(6));
    expect(situationOf(past).missed).toEqual([report]);
    expect(missDeadline(past, report)).toEqual([]);
    expect(due(past)).toBe(hours(6));
  });

  it('NOTICE-38 leave nothing when they were met or replaced, or the notice is over', () => {
    const notice = issuedAt('crisis');
    expect(missDeadline(reported(notice, 6), report)).toEqual([]);
    const met = after(notice, holdMeeting(notice, MEETING, KNOWN, hours(40)), hours(40));
    expect(missDeadline(met, meeting)).toEqual([]);
    const over = after(notice, resolve(notice, 'It ended.'), hours(2));
    expect([...missDeadline(over, report), ...missDeadline(over, meeting)]).toEqual([]);
  });
});

it('NOTICE-39 the secretariat and the coordinator run the response, and nobody else', () => {
  const notice = issuedAt('crisis');
  const holder = { role: 'coordinator' as const, person: 'sato', name: 'Sato', party: 'JP' };
  const run = after(notice, valueOf(assignRole(notice, holder))[0]!, hours(1));
  const sato = { role: 'delegate' as const, party: 'JP', person: { id: 'sato' } };
  expect(mayModerate(run, sato)).toBe(true);
  expect(mayModerate(run, { role: 'secretariat', party: null })).toBe(true);
  expect(mayModerate(run, { ...sato, person: { id: 'lee' } })).toBe(false);
  expect(mayModerate(notice, sato)).toBe(false);
});
