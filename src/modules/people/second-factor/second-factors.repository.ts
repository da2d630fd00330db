import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PersonRecord, SecondFactor } from '../people.schema';

/** The second factor of an account. Each use is one conditional update, so that a code sent twice at once counts once. */
@Injectable()
export class SecondFactorsRepository {
  constructor(@InjectModel('Person') private readonly people: Model<PersonRecord>) {}

  async of(person: string): Promise<SecondFactor | null> {
    const found = await this.people.findById(person, { secondFactor: 1 }).lean<PersonRecord | null>();
    return found?.secondFactor ?? null;
  }

  /** False when another is in use. */
  async begin(person: string, secondFactor: SecondFactor): Promise<boolean> {
    const isFree = { _id: person, 'secondFactor.isOn': { $ne: true } };
    return (await this.people.updateOne(isFree, { $set: { secondFactor } })).matchedCount === 1;
  }

  async turnOn(person: string, secret: string, step: number, recoveryHashes: string[]): Promise<boolean> {
    const isPending = { _id: person, 'secondFactor.secret': secret, 'secondFactor.isOn': false };
    const $set = {
      'secondFactor.isOn': true,
      'secondFactor.lastStep': step,
      'secondFactor.recoveryHashes': recoveryHashes,
    };
    return (await this.people.updateOne(isPending, { $set })).modifiedCount === 1;
  }

  /** False when this time step, or a later one, was used already. */
  async useStep(person: string, step: number): Promise<boolean> {
    const isUnused = { _id: person, 'secondFactor.lastStep': { $lt: step } };
    return (
      (await this.people.updateOne(isUnused, { $set: { 'secondFactor.lastStep': step } })).modifiedCount === 1
    );
  }

  /** False when there is no such recovery code any more. */
  async useRecoveryCode(person: string, hash: string): Promise<boolean> {
    const holds = { _id: person, 'secondFactor.recoveryHashes': hash };
    const $pull = { 'secondFactor.recoveryHashes': hash };
    return (await this.people.updateOne(holds, { $pull })).modifiedCount === 1;
  }

  async replaceRecoveryCodes(person: string, recoveryHashes: string[]): Promise<void> {
    await this.people.updateOne(
      { _id: person, 'secondFactor.isOn': true },
      { $set: { 'secondFactor.recoveryHashes': recoveryHashes } },
    );
  }

  async remove(person: string): Promise<void> {
    await this.people.updateOne({ _id: person }, { $set: { secondFactor: null } });
  }
}
