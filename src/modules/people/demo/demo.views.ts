import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PersonRecord } from '../people.schema';
import type { DemoAccountsDto } from './demo.dto';

@Injectable()
export class DemoViews {
  constructor(@InjectModel('Person') private readonly people: Model<PersonRecord>) {}

  /** The accounts that a demo seeded, by name; a few dozen. */
  async accounts(): Promise<DemoAccountsDto> {
    const seeded = await this.people
      .find({ demoPassword: { $ne: null } })
      .sort({ name: 1 })
      .lean<PersonRecord[]>();
    const items = seeded.map(({ email, demoPassword, name, roles: [seat] }) => ({
      email,
      password: demoPassword ?? '',
      name,
      role: seat?.role ?? null,
      party: seat?.party ?? null,
    }));
    return { items };
  }
}
