import { parsePartialDate } from './partial-date';

describe('MINERAL-8 dates known in part', () => {
  it.each([
    ['2024', '2024-01-01T00:00:00.000+00:00', 'year'],
    ['2010-09', '2010-09-01T00:00:00.000+00:00', 'month'],
    ['2025-02-22', '2025-02-22T00:00:00.000+00:00', 'day'],
    ['1985-10-24', '1985-10-24T00:00:00.000+00:00', 'day'],
  ])('MINERAL-8 %s begins %s, to the %s', (text, at, precision) => {
    expect(parsePartialDate(text)).toEqual({ at, precision });
  });

  it.each(['', '24', '2024-', '2024-13', '2023-02-29', '2024-1-1', '2024-01-12T00:00', 'unverified'])(
    'MINERAL-8 "%s" is no date',
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
    },
  );
});
