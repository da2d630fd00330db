import { Injectable } from '@nestjs/common';
import { Seats, type Principal } from '../../platform/access';
import { PeopleRepository } from './people.repository';

/** Seats from the accounts themselves. */
@Injectable()
export class CurrentSeats extends Seats {
  constructor(private readonly people: PeopleRepository) {
    super();
  }

  of(person: string): Promise<Pick<Principal, 'isAdmin' | 'roles'> | null> {
    return this.people.find(person);
  }
}
