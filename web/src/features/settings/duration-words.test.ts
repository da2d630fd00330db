import { expect, it } from 'vitest';
import { durationWords } from './duration-words';

it('says a clock in the unit in which the charter writes it', () => {
  expect(durationWords('en', 'PT48H')).toBe('48 hours');
  expect(durationWords('fr', 'P7D')).toBe('7\u00a0jours');
});

it('joins the parts of a mixed clock', () => {
  expect(durationWords('en', 'P1DT12H')).toBe('1 day and 12 hours');
});
