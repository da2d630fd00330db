import { Injectable } from '@nestjs/common';
import type { Instant } from '../../domain/calendar/instant';
import {
  currentStanding,
  currentStatus,
  standingAt,
  type Party,
  type PartyStatus,
} from '../../domain/parties/party';
import { presentParty, type PartyView } from '../../domain/parties/present';
import type { Acting } from '../../platform/access';
import {
  assertVersion,
  cursorAfter,
  DEFAULT_LIMIT,
  keyOf,
  type ExpectedVersion,
  type PageQuery,
  type SubjectOfRoute,
} from '../../platform/http';
import { PARTY_CODE } from '../agreements';
import type { PartyDirectory } from '../people';
import { PartiesRepository } from './parties.repository';

/** All that are given must hold at `asOf`, which is now unless told. */
export interface PartyFilter extends PageQuery {
  asOf?: Instant;
  status?: PartyStatus;
  constituency?: string;
}

/** The read path of parties. */
@Injectable()
export class PartiesViews implements PartyDirectory, SubjectOfRoute {
  constructor(private readonly parties: PartiesRepository) {}

  all(agreement: string): Promise<Party[]> {
    return this.parties.all(agreement);
  }

  /** The status now; null for a code that was never recorded here. */
  async statusOf(agreement: string, code: string): Promise<PartyStatus | null> {
    const party = await this.parties.find(agreement, code);
    return party && currentStatus(party);
  }

  async assertAddressable(
    acting: Acting,
    params: Record<string, string>,
    expected: ExpectedVersion,
  ): Promise<void> {
    const party = await this.parties.load(acting.agreement, String(params['party']));
    assertVersion(expected, party.version);
  }

  async one(acting: Acting, code: string): Promise<PartyView> {
    const party = await this.parties.load(acting.agreement, code);
    return presentParty(party, currentStanding(party), acting);
  }

  /** By code. An agreement has at most a few hundred parties: they are read at once and filtered here. */
  async page(acting: Acting, filter: PartyFilter): Promise<{ items: PartyView[]; next: string | null }> {
    const { limit = DEFAULT_LIMIT, asOf, status, constituency } = filter;
    const after = keyOf(filter.after, PARTY_CODE) ?? '';
    const matching = (await this.parties.all(acting.agreement)).flatMap((party) => {
      const standing = asOf === undefined ? currentStanding(party) : standingAt(party, asOf);
      const isWanted =
        party.code > after &&
        standing !== undefined &&
        (status === undefined || standing.status === status) &&
        (constituency === undefined || standing.constituency === constituency);
      return isWanted ? [presentParty(party, standing, acting)] : [];
    });
    const items = matching.slice(0, limit);
    const last = items.at(-1);
    return { items, next: matching.length > limit && last ? cursorAfter(last.code) : null };
  }
}
