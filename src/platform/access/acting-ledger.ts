import { Injectable } from '@nestjs/common';
import { permit, type Act } from '../../domain/access/policy';
import { conflict } from '../../domain/result';
import { unwrap } from '../errors';
import { Ledger, type Commit } from '../ledger';
import { actingIn, actorOf, unknownAgreement, type Acting } from './acting';
import { Seats } from './seats';

/** The ledger for commands that a person gives. */
@Injectable()
export class ActingLedger {
  constructor(
    private readonly ledger: Ledger,
    private readonly seats: Seats,
  ) {}

  /**
   * ACCESS-6. `Ledger.commit` in this person's name. The seat is read again in the transaction: a command that waited
   * behind the one that ended or changed its author's seat is refused. Ends of seats move the same chain, so
   * another process that commits one first makes this work run again.
   */
  commit<T>(acting: Acting, work: (commit: Commit) => Promise<T>): Promise<T> {
    return this.ledger.commit(acting.agreement, actorOf(acting), async (commit) => {
      if (acting.act !== undefined) await this.#assertStill({ ...acting, act: acting.act });
      return work(commit);
    });
  }

  async #assertStill({ person, agreement, role, party, isAdministrator, act }: Acting & { act: Act }) {
    const rights = await this.seats.of(person.id);
    const now = rights && actingIn({ ...person, ...rights }, agreement);
    if (!now) throw unknownAgreement(agreement);
    if (now.role !== role || now.party !== party || now.isAdministrator !== isAdministrator) {
      unwrap(
        conflict('seat.changed', 'Your seat in this agreement changed while this waited. Nothing was done.'),
      );
    }
    unwrap(permit(now, act));
  }
}
