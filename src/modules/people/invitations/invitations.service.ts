import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../../../domain/people/account';
import { invitedWith } from '../../../domain/people/capabilities';
import { invitationEnd } from '../../../domain/people/invitation';
import { audienceOfSeat, checkSeat, mayManageSeat } from '../../../domain/people/seat';
import { ActingLedger, type Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import { PeopleService } from '../people.service';
import type { InvitationDto } from './invitations.dto';
import { InvitationsRepository, newInvitation } from './invitations.repository';
import type { Invitee } from './invitations.schema';

/** Invites people to seats. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly people: PeopleService,
    private readonly acting: ActingLedger,
  ) {}

  async invite(
    acting: Acting,
    { name, role, party, ...given }: Omit<Invitee, 'agreement'>,
  ): Promise<InvitationDto> {
    const seat = { role, party };
    unwrap(mayManageSeat(acting, seat));
    unwrap(checkSeat(seat));
    const capabilities = unwrap(invitedWith(acting, seat, given.capabilities));
    const granted = capabilities && { capabilities };
    const { agreement } = acting;
    const email = normaliseEmail(given.email);
    const issued = newInvitation();
    return this.acting.commit(acting, async (commit) => {
      await this.people.assertParty(agreement, seat);
      const expiresAt = invitationEnd(commit.at);
      await this.invitations.insert(issued, { agreement, email, name, role, party, ...granted }, expiresAt);
      commit.append(
        { type: 'person.invited', payload: { name, role, party, ...granted } },
        { subject: { kind: 'invitation', id: issued.id }, audience: audienceOfSeat(seat) },
      );
      return { ...issued, expiresAt };
    });
  }
}
