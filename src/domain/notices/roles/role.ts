import type { Instant } from '../../calendar/instant';

/** The coordinator runs the response, a liaison speaks for one side to the others, a scribe keeps the record. */
export const NOTICE_ROLES = ['coordinator', 'liaison', 'scribe'] as const;
export type NoticeRole = (typeof NOTICE_ROLES)[number];

/** Who holds a role on a notice; `party` is null for somebody of the secretariat. */
export interface RoleHolder {
  role: NoticeRole;
  person: string;
  name: string;
  party: string | null;
  since: Instant;
}
