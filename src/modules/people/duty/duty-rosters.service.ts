import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../domain/calendar/instant';
import { checkRoster, readsRoster, setsRoster, type Shift } from '../../../domain/people/duty-roster';
import { notFound } from '../../../domain/result';
import { ActingLedger, type Acting } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { unwrap } from '../../../platform/errors';
import type { SubjectOfRoute } from '../../../platform/http';
import { PartyDirectory } from '../party-directory';
import { Delegations } from './delegations';
import type { DutyRosterDto } from './duty-rosters.dto';
import { DutyRostersRepository } from './duty-rosters.repository';

/** Who of a delegation is on duty, and when. */
@Injectable()
export class DutyRostersService implements SubjectOfRoute {
  constructor(
    private readonly acting: ActingLedger,
    private readonly rosters: DutyRostersRepository,
    private readonly delegations: Delegations,
    private readonly parties: PartyDirectory,
    private readonly clock: Clock,
  ) {}

  async assertAddressable(acting: Acting, params: Record<string, string>): Promise<void> {
    await this.#assertParty(acting.agreement, String(params['party']));
    unwrap(setsRoster(acting, String(params['party'])));
  }

  /** The roster, and who is on duty at a moment; without one, now. */
  async read(acting: Acting, party: string, at: Instant = this.clock.now()): Promise<DutyRosterDto> {
    await this.#assertParty(acting.agreement, party);
    unwrap(readsRoster(acting, party));
    return this.#present(acting.agreement, party, at);
  }

  /** Replaces the whole roster; the ledger keeps the one before. */
  set(acting: Acting, party: string, shifts: Shift[]): Promise<DutyRosterDto> {
    const { agreement } = acting;
    return this.acting.commit(acting, async (commit) => {
      await this.assertAddressable(acting, { party });
      const delegation = (await this.delegations.of(agreement, [party], commit.at))[party];
      unwrap(checkRoster(shifts, delegation?.everybody ?? []));
      await this.rosters.save(agreement, party, shifts);
      commit.append(
        { type: 'party.duty-roster-set', payload: { party, shifts } },
        { subject: { kind: 'duty-roster', id: party }, audience: ['secretariat', `party:${party}`] },
      );
      return this.#present(agreement, party, commit.at);
    });
  }

  async #present(agreement: string, party: string, asOf: Instant): Promise<DutyRosterDto> {
    const shifts = (await this.rosters.shiftsOf(agreement, [party]))[party] ?? [];
    return { party, shifts, asOf, onDuty: await this.delegations.onDuty(agreement, party, asOf) };
  }

  async #assertParty(agreement: string, party: string): Promise<void> {
    if ((await this.parties.statusOf(agreement, party)) !== null) return;
    unwrap(notFound('party.unknown', `There is no party ${party} in this agreement.`));
  }
}
