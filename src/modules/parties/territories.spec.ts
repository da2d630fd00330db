import { nameOf } from './territories';

describe('PARTY-3 names by code', () => {
  it.each([
    ['JP', 'Japan'],
    ['EU', 'European Union'],
    ['BE+LU', 'Belgium and Luxembourg'],
    ['ZZ', undefined],
    ['BE+ZZ', undefined],
  ])('PARTY-3 %s is %s', (code, name) => {
    expect(nameOf(code)).toBe(name);
  });
});
