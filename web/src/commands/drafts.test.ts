import { beforeEach, expect, it } from 'vitest';
import { draftKey, dropOldDrafts, loadDraft, saveDraft } from './drafts';

const DAY = 24 * 3_600_000;
const key = draftKey('delegate-of-japan', 'position:N-2026-003');
beforeEach(() => localStorage.clear());

it('a draft is there again on the next visit, for the same person and subject alone', () => {
  saveDraft(localStorage, key, { at: 0, value: { note: 'We can release 1,200 t.' } });
  expect(loadDraft(localStorage, key, DAY)).toEqual({ at: 0, value: { note: 'We can release 1,200 t.' } });
  expect(loadDraft(localStorage, draftKey('head-of-japan', 'position:N-2026-003'), DAY)).toBeNull();
});

it('a draft is dropped after thirty days, and nothing else is', () => {
  saveDraft(localStorage, key, { at: 0, value: 'old' });
  saveDraft(localStorage, draftKey('delegate-of-japan', 'new'), { at: 10 * DAY, value: 'new' });
  localStorage.setItem('mantine-color-scheme-value', 'dark');
  dropOldDrafts(localStorage, 31 * DAY);
  expect(Object.keys(localStorage)).toEqual([
    draftKey('delegate-of-japan', 'new'),
    'mantine-color-scheme-value',
  ]);
});

it('a full storage costs the draft, not the page', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  } as unknown as Storage;
  expect(saveDraft(full, key, { at: 0, value: 'text' })).toBe(false);
});

it('what cannot be read is no draft', () => {
  localStorage.setItem(key, '{');
  expect(loadDraft(localStorage, key, 0)).toBeNull();
});
