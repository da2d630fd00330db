import { isUsable, normaliseEmail } from './account';

describe('accounts', () => {
  it.each([
    ['capitals', 'Akira.SATO@Example.ORG', 'akira.sato@example.org'],
    ['full-width letters', 'ａkira@example.org', 'akira@example.org'],
    ['a composed and a decomposed accent', 'rene\u0301@example.org', 'ren\u00e9@example.org'],
  ])('PEOPLE-1 %s make no second account', (_, given, expected) => {
    expect(normaliseEmail(given)).toBe(expected);
  });

  it('PEOPLE-2 a demo account lives in a demo only', () => {
    expect(isUsable({ demoPassword: 'shown to all' }, true)).toBe(true);
    expect(isUsable({ demoPassword: 'shown to all' }, false)).toBe(false);
    expect(isUsable({ demoPassword: null }, false)).toBe(true);
  });
});
