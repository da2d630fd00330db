import { LINK_KINDS, SHOWN_LINK_KINDS, type LinkKind } from '../../../domain/notices/links/link';
import { Choice, DateTime, Pattern, Text } from '../../../platform/http';

export class LinkedDto {
  @Choice(LINK_KINDS, { description: 'What this notice is to the other.' })
  kind!: LinkKind;
}

export class MergeDto {
  @Pattern(/^N-\d{4}-\d{3,7}$/, 'Must be the id of a notice, such as N-2026-001.', {
    example: 'N-2026-001',
    description: 'The notice that stays.',
  })
  into!: string;
}

export class LinkDto {
  @Text({ example: 'N-2026-001' })
  notice!: string;

  @Choice(SHOWN_LINK_KINDS)
  kind!: string;
}

export class DuplicateDto {
  @Text({ example: 'N-2026-002' })
  notice!: string;

  @DateTime({ description: 'When it was merged.' })
  at!: string;
}
