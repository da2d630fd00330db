import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Party } from '../../domain/parties/party';
import { notFound } from '../../domain/result';
import { Rejected } from '../../platform/errors';
import type { PartyRecord } from './parties.schema';

@Injectable()
export class PartiesRepository {
  constructor(@InjectModel('Party') private readonly parties: Model<PartyRecord>) {}

  /** Null for a code that was never recorded. */
  find(agreement: string, code: string): Promise<Party | null> {
    return this.parties.findById(idOf(agreement, code), { _id: 0 }).lean<Party | null>();
  }

  /** The party, or 404. */
  async load(agreement: string, code: string): Promise<Party> {
    const party = await this.find(agreement, code);
    if (party) return party;
    throw new Rejected(notFound('party.unknown', `There is no party ${code} in this agreement.`).rejection);
  }

  /** All parties ever recorded, by code. Index: agreement, code. */
  all(agreement: string): Promise<Party[]> {
    return this.parties.find({ agreement }, { _id: 0 }).sort({ code: 1 }).lean<Party[]>();
  }

  async save(party: Party): Promise<void> {
    const _id = idOf(party.agreement, party.code);
    await this.parties.replaceOne({ _id }, { _id, ...party }, { upsert: true });
  }
}

const idOf = (agreement: string, code: string): string => `${agreement}/${code}`;
