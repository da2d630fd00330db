import { parseImportReliance, type ImportRelianceCell } from './import-reliance';

const VERIFIED = 'verified (MCS2025 T5/Fig2; MCS2026 chapter extracts)';

const parse = (published: string, rest: Partial<ImportRelianceCell> = {}) =>
  parseImportReliance({
    published,
    year: '2024e',
    vintage: 'MCS 2025',
    scope: 'all',
    mark: VERIFIED,
    ...rest,
  });

const brief = (published: string, rest: Partial<ImportRelianceCell> = {}) =>
  parse(published, rest).map(({ comparator, value, scope }) => `${comparator}${value} ${scope}`);

describe('MINERAL-3 US net import reliance as published', () => {
  it.each([
    ['85', ['=85 all']],
    [
      '>75 (bauxite); 59 (alumina); 47 (aluminum metal)',
      ['>75 bauxite', '=59 alumina', '=47 aluminum metal'],
    ],
    ['>95 (sponge); 86 (mineral concentrates)', ['>95 sponge', '=86 mineral concentrates']],
    ['80 (REE group)', ['=80 REE group']],
    ['<50 (metal+ferrosilicon)', ['<50 metal+ferrosilicon']],
    ['>50 (total; >50 metal, <50 ferrosilicon)', ['>50 total', '>50 metal', '<50 ferrosilicon']],
    [
      '~99 of reactor purchases foreign-origin (unverified, EIA)',
      ['~99 of reactor purchases foreign-origin'],
    ],
  ])('MINERAL-3 "%s"', (published, figures) => {
    expect(brief(published)).toEqual(figures);
  });

  it('MINERAL-3 every figure carries the whole published cell, its year, edition and evidence', () => {
    expect(parse('>75 (metal); 52 (compounds)')[1]).toEqual({
      value: '52',
      comparator: '=',
      isNetExporter: false,
      scope: 'compounds',
      year: '2024e',
      vintage: 'MCS 2025',
      published: '>75 (metal); 52 (compounds)',
      evidence: { source: 'USGS MCS 2025', verified: 'verified', note: VERIFIED },
    });
  });

  it('MINERAL-3 E is a net exporter without a value, NA is no figure', () => {
    expect(parse('E')).toMatchObject([{ value: null, comparator: null, isNetExporter: true }]);
    expect(parse('NA')).toMatchObject([{ value: null, comparator: null, isNetExporter: false }]);
  });

  it('MINERAL-3 phosphate: a figure that names a later edition belongs to it', () => {
    expect(parse('12 (unverified MCS 2025); 18 per MCS 2026', { mark: 'unverified/partial' })).toMatchObject([
      { value: '12', vintage: 'MCS 2025', evidence: { verified: 'unverified', note: 'unverified MCS 2025' } },
      { value: '18', vintage: 'MCS 2026', evidence: { source: 'USGS MCS 2026', verified: 'partial' } },
    ]);
  });

  it('MINERAL-3 cesium: a mark that speaks of both years counts for its own', () => {
    const mark = '2024 verified (MCS2025 Fig2); 2025 not verified';
    expect(parse('100', { mark })[0]?.evidence.verified).toBe('verified');
    expect(parse('100', { mark, year: '2025e' })[0]?.evidence.verified).toBe('unverified');
    expect(parse('100 (not re-verified for 2025)', { mark, year: '2025e' })[0]?.evidence).toMatchObject({
      verified: 'unverified',
      note: 'not re-verified for 2025',
    });
  });

  it('MINERAL-3 metallurgical coal: a figure outside the Summaries claims no edition', () => {
    expect(parse('E (unverified: US is a net exporter)', { scope: 'not in USGS MCS' })).toMatchObject([
      {
        isNetExporter: true,
        scope: null,
        vintage: null,
        evidence: { source: 'not in USGS MCS', verified: 'unverified' },
      },
    ]);
  });

  it.each(['', '(all of it)', 'mostly imported', '>', '((('])(
    'MINERAL-3 unreadable "%s" keeps its text',
    (published) => {
      expect(parse(published)).toMatchObject([{ value: null, comparator: null, published }]);
    },
  );
});
