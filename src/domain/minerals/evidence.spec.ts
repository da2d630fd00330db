import { evidenceFrom, markOf } from './evidence';

describe('MINERAL-1 marks are read without flattering the figure', () => {
  it.each([
    ['verified', 'verified'],
    ['verified (MCS2025 T5/Fig2; MCS2026 chapter extracts)', 'verified'],
    ['verified (machine extract of USGS PDF, transcribed; not re-read against PDF)', 'verified'],
    ['verified from MCS 2026 salient table (E all years)', 'verified'],
    ['verified (Feb 2025 and end 15 Oct verified; day 22 from unverified)', 'partial'],
    ['unverified/partial', 'partial'],
    ['partial', 'partial'],
    ['unverified', 'unverified'],
    ['unverified: US is a net exporter', 'unverified'],
    ['2025 not verified', 'unverified'],
    ['not re-verified for 2025', 'unverified'],
    ['not published', 'unverified'],
    ['checked by nobody we know', 'unverified'],
  ])('MINERAL-1 "%s" is %s', (text, mark) => {
    expect(markOf(text)).toBe(mark);
  });

  it('MINERAL-1 what a mark adds to its word is kept as a note', () => {
    expect(evidenceFrom('USGS MCS 2026', 'verified')).toEqual({
      source: 'USGS MCS 2026',
      verified: 'verified',
      note: null,
    });
    expect(evidenceFrom('USGS MCS 2026', 'verified (MCS 2026 gallium text)').note).toBe(
      'verified (MCS 2026 gallium text)',
    );
  });
});
