import type { Instant } from '../calendar/instant';
import { mayChangePassword, openReset, resetEnd } from './password-reset';

const NOW = '2026-03-02T08:00:00.000+00:00' as Instant;

it('PEOPLE-22 a token to reset a password is good for 24 hours', () => {
  const expiresAt = resetEnd(NOW);
  expect(expiresAt).toBe('2026-03-03T08:00:00.000+00:00');
  expect(openReset({ expiresAt }, NOW)).toMatchObject({ ok: true });
  expect(openReset({ expiresAt }, expiresAt)).toMatchObject({
    rejection: { code: 'password-reset.unknown' },
  });
  expect(openReset(null, NOW)).toMatchObject({ rejection: { code: 'password-reset.unknown' } });
});

it('PEOPLE-23 a demonstration account keeps the password that is shown', () => {
  expect(mayChangePassword({ demoPassword: 'shown' })).toMatchObject({
    rejection: { code: 'password.demo' },
  });
  expect(mayChangePassword({ demoPassword: null })).toMatchObject({ ok: true });
});
