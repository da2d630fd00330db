import { Injectable } from '@nestjs/common';
import { capabilitiesOf, type Capability } from '../../domain/access/policy';
import { inOrder, mayGrant, sameCapabilities } from '../../domain/people/capabilities';
import { audienceOfSeat } from '../../domain/people/seat';
import { ActingLedger, type Acting } from '../../platform/access';
import { unwrap } from '../../platform/errors';
import type { SubjectOfRoute } from '../../platform/http';
import type { PersonDto } from './people.dto';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { asSeenBy } from './people.views';

/** What delegates may do for their party. */
@Injectable()
export class CapabilitiesService implements SubjectOfRoute {
  constructor(
    private readonly acting: ActingLedger,
    private readonly people: PeopleService,
    private readonly accounts: PeopleRepository,
  ) {}

  async assertAddressable(acting: Acting, params: Record<string, string>): Promise<void> {
    const { seat } = await this.people.seated(acting.agreement, String(params['person']));
    unwrap(mayGrant(acting, seat));
  }

  /** Those that the delegate has from now on; what is the same already appends nothing. */
  set(acting: Acting, id: string, wanted: Capability[]): Promise<PersonDto> {
    const { agreement } = acting;
    return this.acting.commit(acting, async (commit) => {
      const { person, seat } = await this.people.seated(agreement, id);
      unwrap(mayGrant(acting, seat));
      const changed = { ...seat, capabilities: inOrder(wanted) };
      if (!sameCapabilities(seat, changed)) {
        await this.accounts.setCapabilities(id, agreement, changed.capabilities);
        const { name } = person;
        const { party, capabilities } = changed;
        const from = inOrder(capabilitiesOf(seat));
        commit.append(
          { type: 'person.capabilities-changed', payload: { person: id, name, party, from, capabilities } },
          { subject: { kind: 'person', id }, audience: audienceOfSeat(seat) },
        );
      }
      return asSeenBy(acting, { ...person, roles: [changed] })[0] as PersonDto;
    });
  }
}
