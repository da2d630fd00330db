import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkNewcomer, mayAcceptAs } from '../../../domain/people/acceptance';
import { openInvitation } from '../../../domain/people/invitation';
import type { Principal } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { ProblemError, unwrap } from '../../../platform/errors';
import { Ledger } from '../../../platform/ledger';
import { AdministratorsService } from '../administrators.service';
import { Passwords } from '../auth/passwords';
import { PeopleRepository } from '../people.repository';
import { PeopleService } from '../people.service';
import type { PersonRecord } from '../people.schema';
import type { AcceptInvitationDto } from './invitations.dto';
import { InvitationsRepository } from './invitations.repository';
import type { InvitationRecord, Invitee } from './invitations.schema';

/** Turns an invitation into a seat, and somebody new into an account. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly administrators: AdministratorsService,
    private readonly accounts: PeopleRepository,
    private readonly people: PeopleService,
    private readonly passwords: Passwords,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async accept({ token, ...given }: AcceptInvitationDto, signedIn: Principal | null): Promise<PersonRecord> {
    const { _id, invitee } = await this.#open(token);
    if (invitee === null) return this.administrators.accept(_id, given);
    const account = await this.accounts.findByEmail(invitee.email);
    if (account) assertSignedIn(account, signedIn);
    const person = account ?? (await this.#newcomer(invitee, unwrap(checkNewcomer(given)).password));
    const { agreement, role, party, capabilities } = invitee;
    return this.ledger.commit(agreement, { kind: 'person', id: person._id, party }, async (commit) => {
      // Only here is it certain that nobody else uses the invitation at the same time.
      await this.#open(token);
      await this.invitations.use(_id, commit.at);
      if (!account) await this.accounts.insert(person);
      return this.people.seat(commit, person._id, { agreement, role, party, capabilities });
    });
  }

  async #open(token: string): Promise<InvitationRecord> {
    return unwrap(openInvitation(await this.invitations.findByToken(token), this.clock.now()));
  }

  async #newcomer({ email, name }: Invitee, password: string): Promise<PersonRecord> {
    const passwordHash = await this.passwords.hash(password);
    return { _id: randomUUID(), email, name, passwordHash, isAdmin: false, roles: [], demoPassword: null };
  }
}

function assertSignedIn(account: PersonRecord, signedIn: Principal | null): void {
  if (signedIn) return void unwrap(mayAcceptAs(account, signedIn));
  throw new ProblemError(
    401,
    'invitation.sign-in-first',
    'There is an account with the invited e-mail address: sign in with it, then accept again.',
  );
}
