import { Injectable } from '@nestjs/common';
import { ROOM, whoIsHere, type PresenceView } from '../../domain/presence/presence';
import type { Reader } from '../../domain/ledger/audience';
import type { Acting } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { ProblemError } from '../../platform/errors';
import { NoticesViews } from '../notices';
import { PresenceRepository } from './presence.repository';
import type { PresenceRecord } from './presence.schema';

/** Who is in the room, and on which notice. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly repository: PresenceRepository,
    private readonly notices: NoticesViews,
    private readonly clock: Clock,
  ) {}

  /** PRESENCE-3. The connection of a person with a seat is at the room or at a notice that this person may read. */
  async arrive(connection: string, acting: Acting, where: string): Promise<void> {
    const { agreement, person, role, party, isAdministrator } = acting;
    if (isAdministrator) {
      throw new ProblemError(403, 'presence.no-seat', 'Only people with a seat are in the room.');
    }
    const audience = where === ROOM ? 'parties' : await this.notices.audienceOf(acting, where);
    const seenAt = this.clock.milliseconds();
    const who = { person: person.id, name: person.name, role, party };
    await this.repository.put({
      _id: connection,
      agreement,
      ...who,
      where,
      audience,
      seenAt,
      storedAt: new Date(),
    });
  }

  leave(connection: string): Promise<void> {
    return this.repository.remove(connection);
  }

  /** PRESENCE-1. A connection that is open is seen again from time to time. */
  seen(connections: string[]): Promise<void> {
    return this.repository.seen(connections, this.clock.milliseconds());
  }

  records(agreement: string): Promise<PresenceRecord[]> {
    return this.repository.in(agreement, this.clock.milliseconds());
  }

  shown(records: PresenceRecord[], reader: Reader): PresenceView[] {
    return whoIsHere(records, reader, this.clock.milliseconds());
  }
}
