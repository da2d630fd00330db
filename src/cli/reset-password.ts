import { PasswordsService } from '../modules/people';
import { report } from './report';
import { withApp } from './with-app';

/** Prints a one-time token with which somebody chooses a new password. */
export async function resetPassword(email: string, { json }: { json?: boolean }): Promise<void> {
  await withApp(process.env, async (app) => {
    const issued = await app.get(PasswordsService).issueReset(email);
    const how = `POST /api/v1/auth/password/reset {"token":"${issued.token}","new":"…"}`;
    report(
      json,
      { email, ...issued },
      `Until ${issued.expiresAt}, ${email} chooses a new password with:\n${how}`,
    );
  });
}
