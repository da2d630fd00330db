import { checkSecondFactor, mustReauthenticate, type SignInRules } from './sign-in-rules';

const MINUTE = 60_000;

it('ACCESS-8 a role that needs a second factor only reads without one', () => {
  const rules: SignInRules = { secondFactor: ['secretariat', 'head'] };
  const check = (
    role: 'secretariat' | 'delegate',
    act: 'agreement:read' | 'notice:report',
    hasSecondFactor: boolean,
  ) => checkSecondFactor(rules, { role, act, hasSecondFactor });
  expect(check('secretariat', 'notice:report', false)).toMatchObject({
    rejection: { kind: 'forbidden', code: 'access.second-factor-required' },
  });
  expect(check('secretariat', 'notice:report', true)).toMatchObject({ ok: true });
  expect(check('secretariat', 'agreement:read', false)).toMatchObject({ ok: true });
  expect(check('delegate', 'notice:report', false)).toMatchObject({ ok: true });
  expect(
    checkSecondFactor({}, { role: 'secretariat', act: 'notice:manage', hasSecondFactor: false }),
  ).toMatchObject({ ok: true });
});

it('ACCESS-9 an idle session gives the password again before acts with legal effect', () => {
  const rules = { reauthenticateAfter: 'PT30M' };
  expect(mustReauthenticate(rules, { act: 'notice:commit', longestIdle: 30 * MINUTE })).toBe(false);
  expect(mustReauthenticate(rules, { act: 'notice:commit', longestIdle: 30 * MINUTE + 1 })).toBe(true);
  expect(mustReauthenticate(rules, { act: 'notice:acknowledge', longestIdle: 90 * MINUTE })).toBe(false);
  expect(mustReauthenticate(rules, { act: 'agreement:read', longestIdle: 90 * MINUTE })).toBe(false);
  expect(mustReauthenticate({}, { act: 'notice:commit', longestIdle: 90 * MINUTE })).toBe(false);
});
