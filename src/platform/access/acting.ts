import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Act, Capability, Role } from '../../domain/access/policy';
import type { Reader } from '../../domain/ledger/audience';
import type { Actor } from '../../domain/ledger/actor';
import { ProblemError } from '../errors';

/** A seat in one agreement. */
export interface Membership {
  agreement: string;
  role: Role;
  party: string | null;
  /** For a delegate whose head granted others than the usual. */
  capabilities?: Capability[] | undefined;
}

/** A signed-in person, as the session says at this moment. */
export interface Principal {
  id: string;
  email: string;
  name: string;
  isAdmin: boolean;
  session: string;
  /** The longest time without a request since the password was last given, in milliseconds; up to a minute more than it was. */
  longestIdle: number;
  hasSecondFactor: boolean;
  roles: Membership[];
}

/** A person in the agreement of the request. An administrator without a seat acts as secretariat. */
export interface Acting extends Reader {
  person: Principal;
  agreement: string;
  isAdministrator: boolean;
  /** The act for which the route let this person in; absent where no route did. */
  act?: Act;
}

export interface AccessRequest {
  principal?: Principal;
  acting?: Acting;
}

/** ACCESS-4. How the ledger names who is acting; it says so when an administrator acts as secretariat. */
export function actorOf(acting: Acting): Actor {
  const actor: Actor = { kind: 'person', id: acting.person.id, party: acting.party };
  return acting.isAdministrator ? { ...actor, capacity: 'administrator' } : actor;
}

/** The seat from which a person may act in an agreement; null without one. */
export function actingIn(person: Principal, agreement: string): Acting | null {
  const seat = person.roles.find((role) => role.agreement === agreement);
  if (seat) {
    const { role, party, capabilities } = seat;
    return { person, agreement, role, party, capabilities, isAdministrator: false };
  }
  if (person.isAdmin) return { person, agreement, role: 'secretariat', party: null, isAdministrator: true };
  return null;
}

/** Alike for an agreement that does not exist and one in which the person has no seat. */
export const unknownAgreement = (agreement: string): ProblemError =>
  new ProblemError(404, 'agreement.unknown', `There is no agreement "${agreement}" for you.`);

/** The person acting in the agreement of this route. */
export const CurrentActing = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<AccessRequest>().acting,
);

/** The signed-in person. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<AccessRequest>().principal,
);
