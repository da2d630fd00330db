import { describe, expect, it } from 'vitest';
import { answered } from './answered';

type Response = Parameters<typeof answered>[1];
const silent = {
  party: 'JP',
  isExpected: true,
  acknowledged: null,
  position: null,
  commitments: [],
  recorded: [],
} as Response;
const issued = { state: 'issued', misses: [] } as Parameters<typeof answered>[0];

describe('how a party stands with a clock', () => {
  it('is awaited until the miss is recorded', () => {
    expect(answered(issued, silent, 'acknowledge')).toBe('awaited');
    const miss = {
      party: 'JP',
      clock: 'position',
      dueAt: '2026-03-02T20:00:00.000Z',
      reached: 'missed',
    } as const;
    expect(answered({ ...issued, misses: [miss] }, silent, 'position')).toBe('missed');
    expect(answered({ ...issued, misses: [miss] }, silent, 'acknowledge')).toBe('awaited');
  });

  it('says of an answer whether it came late', () => {
    const late = { ...silent, acknowledged: { late: true } } as Response;
    expect(answered(issued, late, 'acknowledge')).toBe('late');
  });

  it('a party that was not bound to answer is not asked', () => {
    expect(answered(issued, { ...silent, isExpected: false }, 'position')).toBe('not-asked');
  });
});
