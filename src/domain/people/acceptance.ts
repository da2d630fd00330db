import { conflict, invalid, ok, type Result } from '../result';

/** What somebody sends with an invitation's token. */
interface Acceptance {
  email?: string;
  name?: string;
  password?: string;
}

const missing = (field: string, why: string) =>
  invalid('invitation.incomplete', `Send ${field}: ${why}`, [
    { pointer: `/${field}`, detail: `Missing: ${why}` },
  ]);

/** PEOPLE-10. Somebody new chooses a password, and nothing else: the invitation says whom it is for. */
export function checkNewcomer({ email, name, password }: Acceptance): Result<{ password: string }> {
  const superfluous = email !== undefined ? 'email' : name !== undefined ? 'name' : null;
  if (superfluous) {
    return invalid('invitation.names-you', `Leave out ${superfluous}: the invitation says whom it is for.`, [
      { pointer: `/${superfluous}`, detail: 'Not expected: the invitation says whom it is for.' },
    ]);
  }
  if (password === undefined) return missing('password', 'you have no account yet and choose one now.');
  return ok({ password });
}

/** PEOPLE-11. The first administrator, whom nobody invited by name, says who they are. */
export function checkAdministrator({ email, name, password }: Acceptance): Result<Required<Acceptance>> {
  const why = 'this link makes you the administrator of the installation.';
  if (email === undefined) return missing('email', why);
  if (name === undefined) return missing('name', why);
  if (password === undefined) return missing('password', why);
  return ok({ email, name, password });
}

/**
 * PEOPLE-12. An invitation to somebody with an account is accepted from that account: whoever only holds the
 * link gets neither the seat nor a say over the password.
 */
export function mayAcceptAs(account: { email: string }, signedIn: { email: string }): Result<true> {
  if (account.email === signedIn.email) return ok(true);
  return conflict(
    'invitation.for-another-account',
    `You are signed in as ${signedIn.email}; sign in with the invited account to accept.`,
  );
}
