import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { SignInRules } from '../../domain/access/sign-in-rules';
import type { Charter } from '../../domain/charters/charter';
import { diff, type Difference } from '../../domain/charters/diff';
import { notFound } from '../../domain/result';
import { actingIn, type AgreementRules, type Acting, type Principal } from '../../platform/access';
import { Rejected } from '../../platform/errors';
import { cursorAfter, DEFAULT_LIMIT, keyOf, type PageQuery } from '../../platform/http';
import type { AgreementRecord } from './agreements.schema';
import { CharterLibrary } from './charter-library';
import { inForce, present, type AgreementView } from './present';

/** The read path of agreements. */
@Injectable()
export class AgreementsViews implements AgreementRules {
  constructor(
    @InjectModel('Agreement') private readonly agreements: Model<AgreementRecord>,
    private readonly library: CharterLibrary,
  ) {}

  /** CHARTER-8. The charter that governs decisions now, and its version, which every decision names. */
  async charterInForce(agreement: string): Promise<{ rules: Charter; version: number }> {
    const { rules, version } = inForce(await this.#load(agreement));
    return { rules, version };
  }

  /** The charter in force of each of these agreements, in one round trip. */
  async chartersInForce(slugs: string[]): Promise<Map<string, Charter>> {
    const records = await this.agreements.find({ _id: { $in: slugs } }).lean<AgreementRecord[]>();
    return new Map(records.map((record) => [record._id, inForce(record).rules]));
  }

  /** ACCESS-8, ACCESS-9. Index: _id. */
  async signInRules(agreement: string): Promise<SignInRules> {
    const found = await this.agreements
      .findById(agreement, { 'charters.rules.people': 1 })
      .lean<Pick<AgreementRecord, 'charters'> | null>();
    return found?.charters.at(-1)?.rules.people ?? {};
  }

  /** By slug, those in which this person may act. */
  async page(person: Principal, { limit = DEFAULT_LIMIT, after }: PageQuery) {
    const isLater = { _id: { $gt: keyOf(after, /^[a-z0-9-]+$/) ?? '' } };
    const isOwn = { _id: { $in: person.roles.map(({ agreement }) => agreement) } };
    const records = await this.agreements
      .find({ $and: person.isAdmin ? [isLater] : [isLater, isOwn] })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .lean<AgreementRecord[]>();
    const items = records.slice(0, limit).flatMap((record): AgreementView[] => {
      const acting = actingIn(person, record._id);
      return acting ? [present(record, acting)] : [];
    });
    const last = items.at(-1);
    return { items, next: records.length > limit && last ? cursorAfter(last.slug) : null };
  }

  async one(acting: Acting): Promise<AgreementView> {
    return present(await this.#load(acting.agreement), acting);
  }

  /** What a shipped charter says otherwise than the one in force. */
  async differences(agreement: string, key: string): Promise<Difference[]> {
    const other = this.library.find(key);
    if (other) return diff((await this.charterInForce(agreement)).rules, other);
    const detail = `No charter ${key} ships with the product; there is ${this.library.keys().join(', ')}.`;
    throw new Rejected(notFound('charter.unknown', detail).rejection);
  }

  async #load(agreement: string): Promise<AgreementRecord> {
    const record = await this.agreements.findById(agreement).lean<AgreementRecord | null>();
    if (record) return record;
    throw new Rejected(notFound('agreement.unknown', `There is no agreement "${agreement}".`).rejection);
  }
}
