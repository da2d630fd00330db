import type { Mineral } from './mineral';
import { isInScope, matches, type MineralFilter } from './scope';

const evidence = { source: 'USGS MCS 2026', verified: 'verified', note: null } as const;
const code = (digits: string) => ({
  code: digits,
  coverage: 'full' as const,
  description: '',
  inWtoEnergyList: true,
});

const cobalt: Mineral = {
  id: 'cobalt',
  name: 'Cobalt',
  symbol: 'Co',
  group: 'battery',
  class: 'battery metal',
  addedIn2025: false,
  onList2022: true,
  formsChain: ['hydroxide', 'metal'],
  evidence: { membership: evidence, classification: evidence },
  segments: [
    { segment: 'ore', codes: [code('260500')], evidence },
    { segment: 'refined', codes: [code('810520')], evidence },
    { segment: 'scrap', codes: [code('810530')], evidence },
  ],
  hosts: [],
  companions: [],
  importReliance: [],
  leadingProducer: {
    country: 'CD',
    sharePercent: '76',
    year: '2024e',
    published: 'Congo (Kinshasa)',
    evidence,
  },
  production: [],
};

describe('MINERAL-6 scope', () => {
  it('MINERAL-6 a charter covers the minerals it names, or all', () => {
    expect(isInScope('cobalt', 'all')).toBe(true);
    expect(isInScope('cobalt', ['tin', 'cobalt'])).toBe(true);
    expect(isInScope('cobalt', ['tin'])).toBe(false);
  });
});

describe('MINERAL-7 filters', () => {
  const cases: [MineralFilter, boolean][] = [
    [{}, true],
    [{ group: 'battery' }, true],
    [{ group: 'bat' }, false],
    [{ class: 'battery metal' }, true],
    [{ class: 'base metal' }, false],
    [{ segment: 'scrap' }, true],
    [{ segment: 'alloy' }, false],
    [{ hs: '81' }, true],
    [{ hs: '810530' }, true],
    [{ hs: '0530' }, false],
    [{ segment: 'refined', hs: '8105' }, true],
    [{ segment: 'ore', hs: '8105' }, false],
    [{ q: 'COB' }, true],
    [{ q: 'co' }, true],
    [{ q: 'nickel' }, false],
    [{ group: 'battery', q: 'nickel' }, false],
  ];

  it.each(cases)('MINERAL-7 %j finds cobalt: %s', (filter, isFound) => {
    expect(matches(cobalt, filter)).toBe(isFound);
  });
});
