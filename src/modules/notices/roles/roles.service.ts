import { Injectable } from '@nestjs/common';
import type { NoticeView } from '../../../domain/notices/present';
import type { NoticeRole } from '../../../domain/notices/roles/role';
import { assignRole, endRole, mayHold } from '../../../domain/notices/roles/roles';
import { invalid } from '../../../domain/result';
import type { Acting } from '../../../platform/access';
import { unwrap } from '../../../platform/errors';
import { PeopleViews } from '../../people';
import { NoticeChanges } from '../notice-changes';

/** Who coordinates, liaises and keeps the record of a notice. */
@Injectable()
export class RolesService {
  constructor(
    private readonly changes: NoticeChanges,
    private readonly people: PeopleViews,
  ) {}

  assign(acting: Acting, id: string, role: NoticeRole, person: string): Promise<NoticeView> {
    return this.changes.apply(acting, id, async (notice) => {
      const seat = await this.people.seatOf(acting.agreement, person);
      if (!seat) {
        return invalid('role.person-unknown', 'Nobody of this id has a seat in this agreement.', [
          { pointer: '/person', detail: 'Must be the id of a person with a seat; see GET people.' },
        ]);
      }
      unwrap(mayHold(role, seat));
      return assignRole(notice, { role, person, name: seat.name, party: seat.party });
    });
  }

  end(acting: Acting, id: string, role: NoticeRole, person: string): Promise<NoticeView> {
    return this.changes.apply(acting, id, (notice) => endRole(notice, role, person));
  }
}
