import { text } from 'node:stream/consumers';
import { ROLES, type Role } from '../domain/access/policy';
import { PeopleService } from '../modules/people';
import { Rejected, StartupError } from '../platform/errors';
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

/** Adds an account; the password never stands on the command line, where others could read it. */
export async function addUser({ email, name, admin = false, seat, json }: Options): Promise<void> {
  if (seat && !isRole(seat.role))
    throw new StartupError(`"${seat.role}" is no role; choose one of ${ROLES.join(', ')}.`);
  const seats = seat ? [{ agreement: seat.agreement, role: seat.role as Role, party: seat.party }] : [];
  const password = process.env['LODESTONE_PASSWORD'] ?? (await readPassword());
  if (password.length < MINIMUM_PASSWORD) {
    throw new StartupError(`The password must have at least ${MINIMUM_PASSWORD} characters.`);
  }
  await withApp(async (app) => {
    try {
      await app.get(PeopleService).addPerson({ email, name, password, isAdmin: admin, seats });
    } catch (error) {
      throw error instanceof Rejected ? new StartupError(error.rejection.detail) : error;
    }
    report(json, { email, name, admin, seats }, `${email} can sign in now.`);
  });
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password, then Ctrl-D: ');
  return (await text(process.stdin)).trimEnd();
}
