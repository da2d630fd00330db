import type { Instant } from '../calendar/instant';
import { checkAdministrator, checkNewcomer, mayAcceptAs } from './acceptance';
import { invitationEnd, openInvitation } from './invitation';

const issuedAt = '2026-03-02T08:00:00.000+00:00' as Instant;
const justBefore = '2026-03-05T07:59:59.999+00:00' as Instant;
const end = '2026-03-05T08:00:00.000+00:00' as Instant;

const codeOf = (result: { ok: true } | { ok: false; rejection: { code: string } }): string | null =>
  result.ok ? null : result.rejection.code;

describe('invitations', () => {
  it('PEOPLE-8 are good for 72 hours', () => {
    const invitation = { expiresAt: invitationEnd(issuedAt), usedAt: null };
    expect(invitation.expiresAt).toBe(end);
    expect(openInvitation(invitation, justBefore)).toEqual({ ok: true, value: invitation });
    expect(codeOf(openInvitation(invitation, end))).toBe('invitation.expired');
    expect(codeOf(openInvitation(null, issuedAt))).toBe('invitation.unknown');
  });

  it('PEOPLE-9 are used once', () => {
    expect(codeOf(openInvitation({ expiresAt: end, usedAt: issuedAt }, justBefore))).toBe('invitation.used');
  });

  it('PEOPLE-10 ask somebody new for a password only', () => {
    expect(checkNewcomer({ password: 'long enough for us' })).toEqual({
      ok: true,
      value: { password: 'long enough for us' },
    });
    expect(codeOf(checkNewcomer({}))).toBe('invitation.incomplete');
    expect(codeOf(checkNewcomer({ password: 'long enough for us', name: 'Another' }))).toBe(
      'invitation.names-you',
    );
    expect(codeOf(checkNewcomer({ password: 'long enough for us', email: 'a@b.org' }))).toBe(
      'invitation.names-you',
    );
  });

  it('PEOPLE-11 ask the first administrator for everything', () => {
    const complete = { email: 'ops@example.org', name: 'Operator', password: 'long enough for us' };
    expect(checkAdministrator(complete)).toEqual({ ok: true, value: complete });
    for (const field of ['email', 'name', 'password'] as const) {
      const result = checkAdministrator({ ...complete, [field]: undefined });
      expect(result).toMatchObject({ ok: false, rejection: { errors: [{ pointer: `/${field}` }] } });
    }
  });

  it('PEOPLE-12 to somebody with an account are accepted from that account', () => {
    const account = { email: 'sato@example.org' };
    expect(mayAcceptAs(account, account).ok).toBe(true);
    expect(codeOf(mayAcceptAs(account, { email: 'kim@example.org' }))).toBe('invitation.for-another-account');
  });
});
