import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Shift } from '../../../domain/people/duty-roster';
import type { DutyRosterRecord } from './duty-rosters.schema';

@Injectable()
export class DutyRostersRepository {
  constructor(@InjectModel('DutyRoster') private readonly rosters: Model<DutyRosterRecord>) {}

  /** The shifts of each of these parties that has a roster. */
  async shiftsOf(agreement: string, parties: readonly string[]): Promise<Record<string, Shift[]>> {
    const found = await this.rosters
      .find({ _id: { $in: parties.map((party) => `${agreement}/${party}`) } })
      .lean<DutyRosterRecord[]>();
    return Object.fromEntries(found.map(({ _id, shifts }) => [_id.slice(agreement.length + 1), shifts]));
  }

  async save(agreement: string, party: string, shifts: readonly Shift[]): Promise<void> {
    await this.rosters.updateOne({ _id: `${agreement}/${party}` }, { $set: { shifts } }, { upsert: true });
  }
}
