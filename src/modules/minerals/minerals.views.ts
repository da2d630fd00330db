import { Injectable } from '@nestjs/common';
import type { Mineral } from '../../domain/minerals/mineral';
import { isInScope, matches } from '../../domain/minerals/scope';
import { notFound } from '../../domain/result';
import { Rejected } from '../../platform/errors';
import { cursorAfter, DEFAULT_LIMIT, keyOf } from '../../platform/http';
import { AgreementsViews } from '../agreements';
import { MineralCatalogue } from './mineral-catalogue';
import type { MineralLineDto, MineralPageDto, MineralsQuery } from './minerals.dto';

/** The list as one agreement sees it: the minerals of the charter in force. */
@Injectable()
export class MineralsViews {
  constructor(
    private readonly agreements: AgreementsViews,
    private readonly catalogue: MineralCatalogue,
  ) {}

  async page(agreement: string, query: MineralsQuery): Promise<MineralPageDto> {
    const { rules } = await this.agreements.charterInForce(agreement);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = keyOf(query.after, /^[a-z_]+$/) ?? '';
    const found = this.catalogue.inScope(rules.minerals).filter((mineral) => matches(mineral, query));
    const rest = found.filter(({ id }) => id > after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(line), next: last && rest.length > limit ? cursorAfter(last.id) : null };
  }

  async one(agreement: string, id: string): Promise<Mineral> {
    const { rules } = await this.agreements.charterInForce(agreement);
    const mineral = this.catalogue.find(id);
    if (mineral && isInScope(id, rules.minerals)) return mineral;
    const sentence = `The agreement covers no mineral "${id}"; its list shows those it covers.`;
    throw new Rejected(notFound('mineral.unknown', sentence).rejection);
  }
}

function line(mineral: Mineral): MineralLineDto {
  const { id, name, symbol, group, addedIn2025, onList2022, segments } = mineral;
  return {
    id,
    name,
    symbol,
    group,
    class: mineral.class,
    addedIn2025,
    onList2022,
    segments: segments.map(({ segment }) => segment),
  };
}
