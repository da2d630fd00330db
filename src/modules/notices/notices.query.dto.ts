import { LEVELS, type Level } from '../../domain/charters/charter';
import {
  CAUSES,
  NOTICE_STATES,
  NOTICE_STATUSES,
  SEVERITIES,
  type Notice,
  type NoticeContent,
} from '../../domain/notices/notice';
import { Choice, PageQuery, Pattern, Text } from '../../platform/http';

/** Filters of the notice list; all given must hold. */
export class NoticesQuery extends PageQuery {
  @Choice(NOTICE_STATES, { optional: true })
  state?: Notice['state'];

  @Choice(LEVELS, { optional: true })
  level?: Level;

  @Choice(NOTICE_STATUSES, { optional: true })
  status?: Notice['status'];

  @Choice(CAUSES, { optional: true })
  cause?: NoticeContent['cause'];

  @Choice(SEVERITIES, { optional: true })
  severity?: NoticeContent['severity'];

  @Pattern(/^[a-z][a-z_]{1,60}$/, 'Must be the id of a mineral.', { optional: true })
  mineral?: string;

  @Text({
    optional: true,
    max: 200,
    description: 'Words that the id, headline or description must all have.',
  })
  q?: string;
}
