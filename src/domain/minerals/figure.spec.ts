import { decimalOrNull, parseFigure } from './figure';

describe('MINERAL-2 published numbers', () => {
  it.each([
    ['100', '100', '='],
    ['>90', '90', '>'],
    ['~60', '60', '~'],
    ['<25', '25', '<'],
    ['~70 of Ag is by/co-product', '70', '~'],
    ['4.5', '4.5', '='],
  ])('MINERAL-2 "%s" is %s with %s', (published, value, comparator) => {
    expect(parseFigure(published)).toEqual({ value, comparator, published });
  });

  it.each(['E', 'NA', 'most of it', ''])('MINERAL-2 "%s" has no value and keeps its text', (published) => {
    expect(parseFigure(published)).toEqual({ value: null, comparator: null, published });
  });

  it.each(['W', 'NA', 'XX', '', '1,000', '12 t'])('MINERAL-2 a cell "%s" is no decimal', (published) => {
    expect(decimalOrNull(published)).toBeNull();
  });

  it('MINERAL-2 a decimal cell keeps its digits', () => {
    expect(decimalOrNull('130000.0')).toBe('130000.0');
  });
});
