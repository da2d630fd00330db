import { PeopleService } from '../modules/people';
import { report } from './report';
import { withApp } from './with-app';

/** Turns off the second factor of somebody who lost the device and the recovery codes. */
export async function resetOtp(email: string, { json }: { json?: boolean }): Promise<void> {
  await withApp(process.env, async (app) => {
    await app.get(PeopleService).removeSecondFactor(email);
    report(json, { email }, `${email} signs in with the password alone now, and should enrol again.`);
  });
}
