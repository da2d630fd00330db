import { expect, it } from 'vitest';
import { compareEdit, reapply } from './compare-edit';

const base = { headline: 'Cobalt exports suspended', severity: 'severe', instruction: '' };
const mine = { ...base, headline: 'Cobalt exports suspended for four months' };

it('an edit is beside what others changed meanwhile, and nothing else', () => {
  expect(compareEdit(base, { ...base, severity: 'extreme' }, mine)).toEqual([
    { field: 'severity', was: 'severe', now: 'extreme', mine: 'severe', isClash: false },
  ]);
});

it('a field that both changed differently is a clash; the same change twice is none', () => {
  const clash = (headline: string) => compareEdit(base, { ...base, headline }, mine)[0]?.isClash;
  expect(clash('Cobalt exports halted')).toBe(true);
  expect(clash(mine.headline)).toBe(false);
});

it("one's own changes come upon the present version, and what one did not touch stays as others left it", () => {
  const now = { headline: 'Cobalt exports halted', severity: 'extreme', instruction: 'Release stocks.' };
  expect(reapply(base, now, mine)).toEqual({ ...now, headline: mine.headline });
});
