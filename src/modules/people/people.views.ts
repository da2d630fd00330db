import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { capabilitiesOf, permit, type Act } from '../../domain/access/policy';
import { inOrder, mayGrant } from '../../domain/people/capabilities';
import { mayManageSeat, seesEmail, type Seat } from '../../domain/people/seat';
import type { Result } from '../../domain/result';
import type { Acting } from '../../platform/access';
import { cursorAfter, DEFAULT_LIMIT, keyOf, type PageQuery } from '../../platform/http';
import type { PeoplePageDto, PersonDto } from './people.dto';
import type { PersonRecord } from './people.schema';

const PERSON_ID = /^[\w-]{36}$/;

@Injectable()
export class PeopleViews {
  constructor(@InjectModel('Person') private readonly people: Model<PersonRecord>) {}

  /** The name and seat of a person in an agreement; null without one. */
  async seatOf(agreement: string, person: string): Promise<(Seat & { name: string }) | null> {
    const found = await this.people.findById(person).lean<PersonRecord | null>();
    const seat = found?.roles.find((role) => role.agreement === agreement);
    return found && seat ? { name: found.name, role: seat.role, party: seat.party } : null;
  }

  /** Those with a seat in the agreement whose id, or whose party's code, is among these names. Index: roles.agreement, _id. */
  async mentioned(agreement: string, names: string[]): Promise<(Seat & { id: string })[]> {
    if (names.length === 0) return [];
    const seat = { $elemMatch: { agreement, party: { $in: names } } };
    const found = await this.people
      .find({ 'roles.agreement': agreement, $or: [{ _id: { $in: names } }, { roles: seat }] })
      .lean<PersonRecord[]>();
    return found.flatMap(({ _id, roles }) =>
      roles
        .filter((role) => role.agreement === agreement)
        .map(({ role, party }) => ({ id: _id, role, party })),
    );
  }

  /** Who has a seat in the reader's agreement. Index: roles.agreement, _id. */
  async page(acting: Acting, { limit = DEFAULT_LIMIT, after }: PageQuery): Promise<PeoplePageDto> {
    const last = keyOf(after, PERSON_ID);
    const found = await this.people
      .find({ 'roles.agreement': acting.agreement, ...(last === null ? {} : { _id: { $gt: last } }) })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .lean<PersonRecord[]>();
    const items = found.slice(0, limit);
    const end = items.at(-1);
    const next = end && found.length > limit ? cursorAfter(end._id) : null;
    return { items: items.flatMap((person) => asSeenBy(acting, person)), next };
  }
}

export function asSeenBy(acting: Acting, person: PersonRecord): PersonDto[] {
  return person.roles
    .filter(({ agreement }) => agreement === acting.agreement)
    .map((seat) => ({
      id: person._id,
      name: person.name,
      role: seat.role,
      party: seat.party,
      email: seesEmail(acting, seat) ? person.email : null,
      capabilities: seesEmail(acting, seat) ? inOrder(capabilitiesOf(seat)) : null,
      actions: [
        action('remove', acting, 'people:remove', mayManageSeat(acting, seat)),
        action('set-capabilities', acting, 'people:grant', mayGrant(acting, seat)),
      ],
    }));
}

function action(
  name: PersonDto['actions'][number]['name'],
  acting: Acting,
  act: Act,
  rule: Result<true>,
): PersonDto['actions'][number] {
  const permitted = permit(acting, act);
  const answer = permitted.ok ? rule : permitted;
  return { name, allowed: answer.ok, reason: answer.ok ? null : answer.rejection.detail };
}
