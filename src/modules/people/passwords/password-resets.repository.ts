import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Instant } from '../../../domain/calendar/instant';
import { sha256 } from '../../../platform/hash';
import type { PasswordResetRecord } from './password-resets.schema';

@Injectable()
export class PasswordResetsRepository {
  constructor(@InjectModel('PasswordReset') private readonly resets: Model<PasswordResetRecord>) {}

  async insert(token: string, person: string, expiresAt: Instant): Promise<void> {
    const record = { _id: sha256(token), person, expiresAt, storedAt: new Date() };
    await this.resets.insertMany([record], { lean: true });
  }

  find(token: string): Promise<PasswordResetRecord | null> {
    return this.resets.findById(sha256(token)).lean<PasswordResetRecord | null>();
  }

  /** All of a person's: a new password makes every link to set one worthless. Index: person. */
  async removeOf(person: string): Promise<void> {
    await this.resets.deleteMany({ person });
  }
}
