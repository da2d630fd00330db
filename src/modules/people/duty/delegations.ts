import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../domain/calendar/instant';
import { onDutyAt, type Delegation } from '../../../domain/people/duty-roster';
import { PeopleRepository } from '../people.repository';
import { DutyRostersRepository } from './duty-rosters.repository';

/** Whom a delegation consists of, and who of it is on duty. */
@Injectable()
export class Delegations {
  constructor(
    private readonly people: PeopleRepository,
    private readonly rosters: DutyRostersRepository,
  ) {}

  /** Each of these parties with its people by id. Two reads, however many parties. */
  async of(agreement: string, parties: readonly string[], at: Instant): Promise<Record<string, Delegation>> {
    const people = await this.people.speakingFor(agreement, parties);
    const shifts = await this.rosters.shiftsOf(agreement, parties);
    const delegation = (party: string): Delegation => {
      const seated = people.flatMap(({ _id, roles }) =>
        roles
          .filter((seat) => seat.agreement === agreement && seat.party === party)
          .map(({ role }) => ({ _id, role })),
      );
      const everybody = seated.map(({ _id }) => _id);
      const heads = seated.filter(({ role }) => role === 'head').map(({ _id }) => _id);
      return { everybody, heads, onDuty: onDutyAt(shifts[party] ?? [], at, everybody) };
    };
    return Object.fromEntries(parties.map((party) => [party, delegation(party)]));
  }

  /** PEOPLE-20. Person ids. */
  async onDuty(agreement: string, party: string, at: Instant): Promise<string[]> {
    return (await this.of(agreement, [party], at))[party]?.onDuty ?? [];
  }
}
