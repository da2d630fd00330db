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
import { PARTY_CODE, PARTY_CODE_WORDS } from '../agreements';

const SORTS = ['newest', 'oldest'] as const;

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

  @Pattern(/^[A-Z]{2}$/, 'Must be an ISO 3166-1 alpha-2 code.', {
    optional: true,
    example: 'CD',
    description: 'A country of the area.',
  })
  country?: string;

  @Pattern(PARTY_CODE, PARTY_CODE_WORDS, {
    optional: true,
    example: 'JP',
    description:
      'Issued notices that this party is bound to answer and has not: no acknowledgement or no position.',
  })
  awaiting?: string;

  @Choice(SORTS, { optional: true, description: 'By when they were reported; `newest` unless told.' })
  sort?: (typeof SORTS)[number];

  @Text({
    optional: true,
    max: 200,
    description: 'Words that the id and the texts, translations included, must all have.',
  })
  q?: string;
}
