import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { AgreementRecord } from './agreements.schema';

@Injectable()
export class AgreementsRepository {
  constructor(@InjectModel('Agreement') private readonly agreements: Model<AgreementRecord>) {}

  async save(record: AgreementRecord): Promise<void> {
    await this.agreements.replaceOne({ _id: record._id }, record, { upsert: true });
  }
}
