import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Capability } from '../../domain/access/policy';
import { conflict } from '../../domain/result';
import type { Membership } from '../../platform/access';
import { Documents } from '../../platform/database';
import { unwrap } from '../../platform/errors';
import type { PersonRecord } from './people.schema';

const DUPLICATE_KEY = 11_000;

@Injectable()
export class PeopleRepository {
  constructor(
    @InjectModel('Person') private readonly people: Model<PersonRecord>,
    private readonly documents: Documents,
  ) {}

  find(id: string): Promise<PersonRecord | null> {
    return this.documents.find(this.people, id);
  }

  /** `email` is normalised. */
  findByEmail(email: string): Promise<PersonRecord | null> {
    return this.people.findOne({ email }).lean<PersonRecord | null>();
  }

  /** Everyone with a seat for this party. Index: roles.agreement. */
  seatedFor(agreement: string, party: string): Promise<PersonRecord[]> {
    return this.people.find({ roles: { $elemMatch: { agreement, party } } }).lean<PersonRecord[]>();
  }

  /** Heads and delegates of these parties, by id. Index: roles.agreement, _id. */
  speakingFor(agreement: string, parties: readonly string[]): Promise<PersonRecord[]> {
    const role = { $in: ['head', 'delegate'] };
    return this.people
      .find({ roles: { $elemMatch: { agreement, role, party: { $in: [...parties] } } } })
      .sort({ _id: 1 })
      .lean<PersonRecord[]>();
  }

  /** Refuses a second account with the same address. */
  async insert(person: PersonRecord): Promise<void> {
    try {
      await this.people.insertMany([person], { lean: true });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      unwrap(conflict('account.exists', 'There is an account with this e-mail address already.'));
    }
  }

  async addSeat(id: string, seat: Membership): Promise<void> {
    await this.people.updateOne({ _id: id }, { $push: { roles: seat } });
  }

  async removeSeat(id: string, agreement: string): Promise<void> {
    await this.people.updateOne({ _id: id }, { $pull: { roles: { agreement } } });
  }

  async setCapabilities(id: string, agreement: string, capabilities: Capability[]): Promise<void> {
    await this.people.updateOne(
      { _id: id, 'roles.agreement': agreement },
      { $set: { 'roles.$.capabilities': capabilities } },
    );
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.people.updateOne({ _id: id }, { $set: { passwordHash } });
  }

  async makeAdministrator(id: string): Promise<void> {
    await this.people.updateOne({ _id: id }, { $set: { isAdmin: true } });
  }

  administrators(): Promise<PersonRecord[]> {
    return this.people.find({ isAdmin: true }).lean<PersonRecord[]>();
  }
}

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY;
