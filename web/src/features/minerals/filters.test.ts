import { expect, it } from 'vitest';
import { readFilters } from './filters';

it('keeps what filters the list of minerals', () => {
  expect(readFilters({ q: 'cob', group: 'battery', segment: 'refined', hs: '8105' })).toEqual({
    q: 'cob',
    group: 'battery',
    segment: 'refined',
    hs: '8105',
  });
});

it('takes a code that the address shows as a number', () => {
  expect(readFilters({ hs: 8105 }).hs).toBe('8105');
});

it('leaves out a segment and a code that there cannot be', () => {
  expect(readFilters({ segment: 'ingot', hs: '81.05' })).toEqual({});
});
