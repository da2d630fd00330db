import type { Instant } from '../../../domain/calendar/instant';
import { DateTime, Flag, NestedList, Text } from '../../../platform/http';

export class SessionDto {
  @Text()
  id!: string;

  @DateTime()
  createdAt!: Instant;

  @DateTime({ description: 'To the minute.' })
  lastUsedAt!: Instant;

  @Text({ nullable: true, description: 'The network address from which it was begun.' })
  address!: string | null;

  @Text({ nullable: true, description: 'How the browser or program named itself, as sent.' })
  userAgent!: string | null;

  @Flag({ description: 'Whether this is the session of the request.' })
  current!: boolean;
}

export class SessionsDto {
  @NestedList(() => SessionDto)
  items!: SessionDto[];
}

export class EndSessionsQuery {
  @Text({ max: 5, optional: true, description: '`true`: this session as well.' })
  current?: string;
}
