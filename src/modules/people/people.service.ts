import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../../domain/people/account';
import {
  audienceOfSeat,
  checkSeat,
  checkParty,
  mayLoseHead,
  mayManageSeat,
  mayTakeSeat,
  type Seat,
} from '../../domain/people/seat';
import { notFound } from '../../domain/result';
import { ActingLedger, type Acting, type Membership } from '../../platform/access';
import { Rejected, unwrap } from '../../platform/errors';
import { Ledger, LedgerViews, SYSTEM, type Commit } from '../../platform/ledger';
import { Passwords } from './auth/passwords';
import { PartyDirectory } from './party-directory';
import { PeopleRepository } from './people.repository';
import { SecondFactorsService } from './second-factor/second-factors.service';
import type { PersonRecord } from './people.schema';

export interface NewPerson {
  email: string;
  name: string;
  password: string;
  isAdmin: boolean;
  seats: Membership[];
  /** Seeded by a demo: the password is listed on the sign-in page, and the account is dead in any other installation. */
  isDemo?: boolean;
}

/** Accounts and their seats. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactorsService,
    private readonly parties: PartyDirectory,
    private readonly ledger: Ledger,
    private readonly acting: ActingLedger,
    private readonly ledgerViews: LedgerViews,
  ) {}

  /** A new account with its seats, made by the operator rather than by invitation. */
  async addPerson({
    email,
    name,
    password,
    isAdmin,
    seats,
    isDemo = false,
  }: NewPerson): Promise<PersonRecord> {
    for (const seat of seats) await this.#assertSeatExists(seat);
    const person: PersonRecord = {
      _id: randomUUID(),
      email: normaliseEmail(email),
      name,
      passwordHash: await this.passwords.hash(password),
      isAdmin,
      roles: [],
      demoPassword: isDemo ? password : null,
    };
    if (seats.length === 0) await this.people.insert(person);
    for (const [i, seat] of seats.entries()) {
      await this.ledger.commit(seat.agreement, SYSTEM, async (commit) => {
        if (i === 0) await this.people.insert(person);
        return this.seat(commit, person._id, seat);
      });
    }
    return { ...person, roles: seats };
  }

  /** For somebody who lost both the device and the recovery codes. */
  async removeSecondFactor(email: string): Promise<void> {
    const person = await this.people.findByEmail(normaliseEmail(email));
    if (person) return this.secondFactors.remove(person._id);
    unwrap(notFound('account.unknown', 'There is no account with this e-mail address.'));
  }

  async hasAccount(email: string): Promise<boolean> {
    return (await this.people.findByEmail(normaliseEmail(email))) !== null;
  }

  /** Gives a person a seat, within a commit on its agreement. */
  async seat(commit: Commit, id: string, seat: Membership): Promise<PersonRecord> {
    const person = await this.people.find(id);
    if (!person) throw new Error(`There is no account ${id}.`);
    unwrap(mayTakeSeat(person.roles, seat.agreement));
    await this.assertParty(seat.agreement, seat);
    await this.people.addSeat(id, seat);
    const { role, party, capabilities } = seat;
    const granted = capabilities && { capabilities };
    commit.append(
      { type: 'person.joined', payload: { person: id, name: person.name, role, party, ...granted } },
      { subject: { kind: 'person', id }, audience: audienceOfSeat(seat) },
    );
    return { ...person, roles: [...person.roles, seat] };
  }

  /** The person with its seat in the agreement. */
  async seated(agreement: string, id: string): Promise<{ person: PersonRecord; seat: Membership }> {
    const person = await this.people.find(id);
    const seat = person?.roles.find((role) => role.agreement === agreement);
    if (person && seat) return { person, seat };
    throw new Rejected(
      notFound('person.unknown', 'Nobody of this id has a seat in this agreement.').rejection,
    );
  }

  /** Ends a person's seat in the agreement; the account stays. */
  endSeat(acting: Acting, id: string): Promise<void> {
    const { agreement } = acting;
    return this.acting.commit(acting, async (commit) => {
      const { person, seat } = await this.seated(agreement, id);
      unwrap(mayManageSeat(acting, seat));
      if (seat.role === 'head')
        unwrap(mayLoseHead(acting, seat, await this.#otherHeads(agreement, seat, id)));
      await this.#end(commit, person, seat);
    });
  }

  /** Ends every seat for a party that leaves, within the commit that records it. */
  async endSeatsOf(agreement: string, party: string, commit: Commit): Promise<void> {
    for (const person of await this.people.seatedFor(agreement, party)) {
      const seat = person.roles.find((role) => role.agreement === agreement);
      if (seat) await this.#end(commit, person, seat);
    }
  }

  /** Refuses a seat for a party that the agreement does not have. */
  async assertParty(agreement: string, { party }: Seat): Promise<void> {
    if (party !== null) unwrap(checkParty(party, await this.parties.statusOf(agreement, party)));
  }

  async #otherHeads(agreement: string, { party }: Seat, id: string): Promise<number> {
    const delegation = await this.people.seatedFor(agreement, String(party));
    const isOtherHead = ({ _id, roles }: PersonRecord) =>
      _id !== id && roles.some((seat) => seat.agreement === agreement && seat.role === 'head');
    return delegation.filter(isOtherHead).length;
  }

  async #assertSeatExists(seat: Membership): Promise<void> {
    unwrap(checkSeat(seat));
    if (!(await this.ledgerViews.exists(seat.agreement))) {
      unwrap(notFound('agreement.unknown', `There is no agreement "${seat.agreement}".`));
    }
    await this.assertParty(seat.agreement, seat);
  }

  async #end(commit: Commit, person: PersonRecord, seat: Membership): Promise<void> {
    await this.people.removeSeat(person._id, seat.agreement);
    const { role, party } = seat;
    commit.append(
      { type: 'person.left', payload: { person: person._id, name: person.name, role, party } },
      { subject: { kind: 'person', id: person._id }, audience: audienceOfSeat(seat) },
    );
  }
}
