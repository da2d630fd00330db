import { parseLeadingProducer } from './leading-producer';

const NAMES = new Map([
  ['Niger', 'NE'],
  ['Nigeria', 'NG'],
  ['China', 'CN'],
  ['Congo (Kinshasa)', 'CD'],
  ['Kazakhstan', 'KZ'],
]);
const parse = (published: string, share = '') =>
  parseLeadingProducer({ published, share, mark: 'verified' }, NAMES);

describe('MINERAL-4 the leading producer as published', () => {
  it.each([
    ['Congo (Kinshasa)', '76', 'CD', '76', '2024e', 'USGS MCS 2025'],
    ['China (REE group)', '69', 'CN', '69', '2024e', 'USGS MCS 2025'],
    ['Kazakhstan (WNA 2024)', '39', 'KZ', '39', '2024', 'World Nuclear Association'],
    ['China (mine, MCS 2026: 42%)', '', 'CN', '42', '2025e', 'USGS MCS 2026'],
    ['China (MCS 2026, FeSi block: 70%)', '', 'CN', '70', '2025e', 'USGS MCS 2026'],
  ])('MINERAL-4 "%s" with "%s"', (published, share, country, sharePercent, year, source) => {
    expect(parse(published, share)).toEqual({
      country,
      sharePercent,
      year,
      published,
      evidence: { source, verified: 'verified', note: null },
    });
  });

  it.each([
    ['China (value withheld)', 'CN'],
    ['China production; Australia exports (unverified)', 'CN'],
    ['no reliable data', null],
    ['not published', null],
  ])('MINERAL-4 "%s" has no share and no source', (published, country) => {
    expect(parse(published)).toEqual({
      country,
      sharePercent: null,
      year: null,
      published,
      evidence: { source: 'none recorded', verified: 'unverified', note: null },
    });
  });

  it('MINERAL-4 a country whose name begins like another is itself', () => {
    expect(parse('Nigeria (mine)', '9').country).toBe('NG');
  });
});
