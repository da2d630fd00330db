import { isEmail } from 'class-validator';
import { ROLES, type Role } from '../domain/access/policy';
import { PeopleService } from '../modules/people';
import { StartupError } from '../platform/errors';
import { readPassword } from './read-password';
import { report } from './report';
import { withApp } from './with-app';

interface Options {
  email: string;
  name: string;
  admin?: boolean;
  seat?: { agreement: string; role: string; party: string | null };
  json?: boolean;
}

const MINIMUM_PASSWORD = 12;

/** Adds an account, with a seat where one is named. */
export async function addUser({ email, name, admin = false, seat, json }: Options): Promise<void> {
  if (!isEmail(email)) throw new StartupError(`"${email}" is no e-mail address.`);
  if (name.trim() === '') throw new StartupError('The name must not be empty.');
  const seats = seat ? [{ ...seat, role: roleOf(seat.role) }] : [];
  const password = await readPassword();
  if (password.length < MINIMUM_PASSWORD) {
    throw new StartupError(`The password must have at least ${MINIMUM_PASSWORD} characters.`);
  }
  await withApp(process.env, async (app) => {
    await app.get(PeopleService).addPerson({ email, name, password, isAdmin: admin, seats });
    report(json, { email, name, admin, seats }, `${email} can sign in now.`);
  });
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role) return role;
  throw new StartupError(`"${text}" is no role; choose one of ${ROLES.join(', ')}.`);
}
