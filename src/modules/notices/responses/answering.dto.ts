import type { Instant } from '../../../domain/calendar/instant';
import { VIAS, type Via } from '../../../domain/notices/responses/channel';
import { Choice, DateTime, Text } from '../../../platform/http';

/** How an answer came. A delegation leaves all of this out; the secretariat, recording for a party, says it. */
export class AnsweringDto {
  @Choice(VIAS, { optional: true, description: '`portal` unless told.' })
  via?: Via;

  @DateTime({ optional: true, description: 'When the secretariat received it; lateness is judged by this.' })
  receivedAt?: Instant;

  @Text({ optional: true, max: 5_000, description: 'The text of the answer, or where it can be found.' })
  evidence?: string;

  @Text({ optional: true, nullable: true, max: 200, description: 'Who spoke for the party, by name.' })
  onBehalfOf?: string | null;
}
