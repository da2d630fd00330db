import { expect, it } from 'vitest';
import { fromLocal, toLocal } from './local-time';

it('comes back to the same moment, in whatever zone it is read', () => {
  expect(fromLocal(toLocal('2026-11-24T13:00:00.000+00:00'))).toBe('2026-11-24T13:00:00.000+00:00');
});

it('leaves an empty field empty', () => {
  expect(fromLocal('')).toBe('');
});
