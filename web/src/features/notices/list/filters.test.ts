import { describe, expect, it } from 'vitest';
import { readFilters } from './filters';

describe('the filters in the address', () => {
  it('are what the server knows; anything else is left out', () => {
    const search = { state: 'issued', level: 'panic', q: ' ', mineral: 'cobalt', page: 3 };
    expect(readFilters(search)).toEqual({ state: 'issued', mineral: 'cobalt' });
  });
});
