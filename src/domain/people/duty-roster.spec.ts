import type { Instant } from '../calendar/instant';
import { checkRoster, onDutyAt, readsRoster, setsRoster, type Shift } from './duty-roster';

const hour = (h: number): Instant => `2026-03-02T${String(h).padStart(2, '0')}:00:00.000+00:00` as Instant;
const shift = (person: string, from: number, to: number): Shift => ({
  person,
  from: hour(from),
  to: hour(to),
  note: null,
});

it('PEOPLE-18 a shift ends after it begins, and only people of the delegation have one', () => {
  expect(checkRoster([shift('a', 1, 9), shift('a', 8, 12), shift('b', 8, 9)], ['a', 'b'])).toMatchObject({
    ok: true,
  });
  expect(checkRoster([], [])).toMatchObject({ ok: true });
  expect(checkRoster([shift('a', 9, 9), shift('c', 1, 2)], ['a', 'b'])).toMatchObject({
    rejection: {
      code: 'duty-roster.invalid',
      errors: [{ pointer: '/shifts/0/to' }, { pointer: '/shifts/1/person' }],
    },
  });
});

it('PEOPLE-19 the roster is read by the delegation and the secretariat and set by the delegation', () => {
  expect(readsRoster({ role: 'delegate', party: 'JP' }, 'JP')).toMatchObject({ ok: true });
  expect(readsRoster({ role: 'secretariat', party: null }, 'JP')).toMatchObject({ ok: true });
  expect(readsRoster({ role: 'head', party: 'KR' }, 'JP')).toMatchObject({ ok: false });
  expect(setsRoster({ role: 'head', party: 'JP' }, 'JP')).toMatchObject({ ok: true });
  expect(setsRoster({ role: 'head', party: 'KR' }, 'JP')).toMatchObject({ ok: false });
});

it('PEOPLE-20 on duty is who has a shift then, from its beginning until just before its end, and still a seat', () => {
  const roster = [shift('a', 8, 16), shift('b', 12, 20), shift('a', 10, 13), shift('gone', 0, 23)];
  const at = (h: number) => onDutyAt(roster, hour(h), ['a', 'b']);
  expect([7, 8, 12, 16, 20].map(at)).toEqual([[], ['a'], ['a', 'b'], ['b'], []]);
});
