import {
  after,
  CHARTER,
  hours,
  issuedNotice,
  ISSUED_AT,
  reportedNotice,
  valueOf,
} from '../../../../test/fixtures/cobalt';
import type { Reader } from '../../ledger/audience';
import { chase } from '../chase';
import { bearersOf, duties } from './duties';
import { deEscalate, escalate, resolve } from '../lifecycle';
import { drawLesson } from '../after-action/lessons';
import type { Notice } from '../notice';
import { prepare } from '../responses/prepared';
import { acknowledge, takePosition } from '../responses/respond';
import { byDueTime, todoFor } from './todo';

const JAPAN: Reader = { role: 'delegate', party: 'JP', person: { id: 'sato' } };
const SECRETARIAT: Reader = { role: 'secretariat', party: null, person: { id: 'officer' } };
const todo = (notice: Notice, reader: Reader, at = ISSUED_AT) => todoFor(notice, reader, CHARTER, at);
const names = (notice: Notice, reader: Reader) =>
  todo(notice, reader).map(({ title }) => title.slice(0, title.indexOf(':')));
const acknowledged = (notice: Notice): Notice => {
  const decided = valueOf(acknowledge(notice, 'JP', hours(1)));
  return 'event' in decided ? after(notice, decided.event, hours(1)) : notice;
};
const NEUTRAL = { stance: 'neutral' as const, note: null, ownLoss: null, stockCoverDays: null };

describe('TODO-1 what is asked of whom', () => {
  it('TODO-1 a party bound to answer acknowledges and takes a position; the secretariat issues', () => {
    expect(names(issuedNotice(), JAPAN)).toEqual(['Acknowledge', 'Take a position']);
    expect(names(issuedNotice(), SECRETARIAT)).toEqual([]);
    expect(names(reportedNotice(), SECRETARIAT)).toEqual(['Check and issue']);
    expect(names(reportedNotice(), JAPAN)).toEqual([]);
  });

  it('TODO-1 is asked of those alone who may do it', () => {
    expect(names(issuedNotice(), { ...JAPAN, role: 'observer' })).toEqual([]);
    const prepared = after(
      issuedNotice(),
      prepare(issuedNotice(), 'JP', { position: NEUTRAL, commitments: [] }, hours(1)),
    );
    expect(names(prepared, JAPAN)).toContain('Approve or discard the prepared answer');
    expect(names(prepared, { ...JAPAN, capabilities: ['acknowledge'] })).toEqual([
      'Acknowledge',
      'Take a position',
    ]);
    expect(names(prepared, { ...JAPAN, party: 'KR' })).not.toContain(
      'Approve or discard the prepared answer',
    );
  });

  it('TODO-1 an owner is asked to carry out the lesson, by its text', () => {
    const resolved = after(issuedNotice(), resolve(issuedNotice(), 'It ended.'));
    expect(duties(resolved)).toEqual([]);
    const owner = { person: 'sato', name: 'Sato', party: 'JP' };
    const drawn = after(
      resolved,
      drawLesson(resolved, { text: 'Keep a roster.', owner, dueAt: hours(90) }, hours(9)),
    );
    expect(todo(drawn, JAPAN)).toMatchObject([
      { title: 'Carry out the lesson: Keep a roster.', dueAt: hours(90) },
    ]);
    expect(bearersOf(drawn)).toEqual(['person:sato']);
  });

  it('TODO-1 is in order of due time; what has none comes last', () => {
    const items = [null, hours(2), hours(1)].map((dueAt) => ({ ...todo(issuedNotice(), JAPAN)[0]!, dueAt }));
    expect(byDueTime(items).map(({ dueAt }) => dueAt)).toEqual([hours(1), hours(2), null]);
  });
});

describe('TODO-2 what happens if nothing is done', () => {
  const sentence = (notice: Notice, at = ISSUED_AT) => todo(notice, JAPAN, at)[0]?.ifNothing;

  it('TODO-2 names the steps of the chase still ahead', () => {
    expect(sentence(issuedNotice('alert'))).toBe(
      'At 16:00 UTC on 24 February 2025 the miss is recorded for every member to see; ' +
        'at 16:15 UTC on 24 February 2025 the head of delegation is told; ' +
        'at 17:00 UTC on 24 February 2025 the whole delegation is told.',
    );
    expect(sentence(issuedNotice('alert'), hours(8.5))).toBe(
      'At 17:00 UTC on 24 February 2025 the whole delegation is told.',
    );
    expect(sentence(issuedNotice('alert'), hours(10))).toBe(
      'The miss is recorded and the whole delegation has been told.',
    );
  });

  it('TODO-2 follows the level that set the deadline', () => {
    const charter = {
      ...CHARTER,
      crisis: {
        levels: CHARTER.crisis.levels.map((rules, i) => ({
          ...rules,
          chase: { headAfter: `PT${i + 1}H`, delegationAfter: 'PT9H' },
        })),
      },
    };
    const head = (notice: Notice) => todoFor(notice, JAPAN, charter, hours(8))[0]?.ifNothing;
    const alert = issuedNotice('alert');
    expect(head(alert)).toMatch(/^At 18:00 UTC on 24 February 2025 the head/);
    expect(head(after(alert, deEscalate(alert, 'watch', charter), hours(1)))).toBe(head(alert));
    // Raised after seven hours, the deadline of the alert is the earlier one and stands.
    expect(head(after(alert, escalate(alert, 'crisis', charter, hours(7)), hours(7)))).toBe(head(alert));
    // Raised after an hour, the deadline is at 11:00, and the head was told at 14:00.
    const raised = after(alert, escalate(alert, 'crisis', charter, hours(1)), hours(1));
    expect(head(raised)).toBe('At 20:00 UTC on 24 February 2025 the whole delegation is told.');
  });
});

describe('TODO-3 what has been done', () => {
  it('TODO-3 is asked of nobody and chased no more', () => {
    const notice = acknowledged(issuedNotice('alert'));
    expect(names(notice, JAPAN)).toEqual(['Take a position']);
    const step = { clock: 'acknowledge' as const, reach: 'delegation' as const, deadline: hours(8) };
    const chased = chase(notice, step).map(({ payload }) => (payload as { party: string }).party);
    expect(chased).toContain('KR');
    expect(chased).not.toContain('JP');
    const answered = after(notice, takePosition(notice, 'JP', NEUTRAL, hours(2)), hours(2));
    expect(todo(answered, JAPAN)).toEqual([]);
    expect(bearersOf(answered)).not.toContain('party:JP');
  });
});
