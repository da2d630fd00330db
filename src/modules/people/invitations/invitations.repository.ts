import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Instant } from '../../../domain/calendar/instant';
import { sha256 } from '../../../platform/hash';
import type { InvitationRecord, Invitee } from './invitations.schema';

/** An invitation's id and its secret. */
export interface IssuedInvitation {
  id: string;
  token: string;
}

export const newInvitation = (): IssuedInvitation => ({
  id: randomUUID(),
  token: randomBytes(32).toString('base64url'),
});

@Injectable()
export class InvitationsRepository {
  constructor(@InjectModel('Invitation') private readonly invitations: Model<InvitationRecord>) {}

  async insert({ id, token }: IssuedInvitation, invitee: Invitee | null, expiresAt: Instant): Promise<void> {
    const tokenHash = sha256(token);
    const record: InvitationRecord = {
      _id: id,
      tokenHash,
      invitee,
      expiresAt,
      usedAt: null,
      storedAt: new Date(),
    };
    await this.invitations.insertMany([record], { lean: true });
  }

  findByToken(token: string): Promise<InvitationRecord | null> {
    return this.invitations.findOne({ tokenHash: sha256(token) }).lean<InvitationRecord | null>();
  }

  async use(id: string, usedAt: Instant): Promise<void> {
    await this.invitations.updateOne({ _id: id }, { $set: { usedAt } });
  }
}
