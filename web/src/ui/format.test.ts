import { describe, expect, it } from 'vitest';
import { formatInstant, formatLength, formatNumber, formatQuantity } from './format';

describe('formatting', () => {
  it('keeps every digit of a decimal, in the manner of the language', () => {
    expect(formatNumber('1234567890123456.789', 'en')).toBe('1,234,567,890,123,456.789');
    expect(formatNumber('1234.5', 'fr')).toBe('1\u202F234,5');
  });

  it('never parts a number from its unit', () => {
    expect(formatQuantity({ amount: '7000', unit: 't' }, 'en')).toBe('7,000\u00A0t');
  });

  it('says an instant in the zone that it names', () => {
    expect(formatInstant('2026-03-02T14:00:00Z', 'en', 'Asia/Tokyo')).toBe('2 Mar 2026, 23:00');
  });

  it.each([
    [2 * 86_400_000 + 4 * 3_600_000 + 5, '2 days 4 hrs'],
    [-(12 * 60_000 + 5_000), '12 mins 5 secs'],
    [3_600_000, '1 hr'],
    [400, '0 secs'],
  ])('%i ms is %s', (length, words) => {
    expect(formatLength(length, 'en')).toBe(words);
  });
});
