import { Injectable } from '@nestjs/common';
import type { Charter } from '../../domain/charters/charter';
import { admit, type Entrant } from '../../domain/parties/admit';
import { change, type PartyChange } from '../../domain/parties/change';
import type { PartyEvent } from '../../domain/parties/events';
import { evolve } from '../../domain/parties/evolve';
import { currentStanding, currentStatus, type Party } from '../../domain/parties/party';
import { presentParty, type PartyView } from '../../domain/parties/present';
import { invalid } from '../../domain/result';
import { ActingLedger, type Acting } from '../../platform/access';
import { Rejected, unwrap } from '../../platform/errors';
import { assertVersion, type ExpectedVersion } from '../../platform/http';
import type { Commit } from '../../platform/ledger';
import { AgreementsViews, type RosterAdmission } from '../agreements';
import { PeopleService } from '../people';
import { PartiesRepository } from './parties.repository';
import { nameOf } from './territories';

/** Admission of parties and the changes of their standing. */
@Injectable()
export class PartiesService implements RosterAdmission {
  constructor(
    private readonly acting: ActingLedger,
    private readonly parties: PartiesRepository,
    private readonly agreements: AgreementsViews,
    private readonly people: PeopleService,
  ) {}

  /** Without a name, it is that of the territory. */
  admit(acting: Acting, entrant: Omit<Entrant, 'name'> & { name?: string }): Promise<PartyView> {
    const { agreement } = acting;
    return this.acting.commit(acting, async (commit) => {
      const { rules } = await this.agreements.charterInForce(agreement);
      const name = entrant.name ?? assertTerritory(entrant.code, rules);
      const former = await this.parties.find(agreement, entrant.code);
      const party = await this.#record(commit, former, unwrap(admit(rules, { ...entrant, name }, former)));
      return presentParty(party, currentStanding(party), acting);
    });
  }

  async admitRoster(commit: Commit, charter: Charter): Promise<void> {
    for (const party of charter.roster ?? []) {
      await this.#record(commit, null, unwrap(admit(charter, { ...party, status: 'party' }, null)));
    }
  }

  /** PARTY-10. A withdrawal ends the seats of the delegation in the same commit. */
  change(acting: Acting, code: string, expected: ExpectedVersion, wanted: PartyChange): Promise<PartyView> {
    const { agreement } = acting;
    return this.acting.commit(acting, async (commit) => {
      const { rules } = await this.agreements.charterInForce(agreement);
      let party = await this.parties.load(agreement, code);
      assertVersion(expected, party.version);
      for (const event of unwrap(change(rules, party, wanted)))
        party = await this.#record(commit, party, event);
      if (currentStatus(party) === 'withdrawn') await this.people.endSeatsOf(agreement, code, commit);
      return presentParty(party, currentStanding(party), acting);
    });
  }

  async #record(commit: Commit, before: Party | null, event: PartyEvent): Promise<Party> {
    commit.append(event, { subject: { kind: 'party', id: event.payload.code }, audience: 'parties' });
    const party = evolve(before, { ...event, agreement: commit.agreement, at: commit.at });
    await this.parties.save(party);
    return party;
  }
}

/** The name of the territory of this code, by the charter's roster or else by ISO 3166. */
function assertTerritory(code: string, { roster = [] }: Charter): string {
  const name = roster.find((party) => party.code === code)?.name ?? nameOf(code);
  if (name !== undefined) return name;
  const detail = `${code} is neither an ISO 3166-1 country, EU, nor several of these joined by "+".`;
  throw new Rejected(invalid('party.code-unknown', detail, [{ pointer: '/code', detail }]).rejection);
}
