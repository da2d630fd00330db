import { ROLES } from '../../domain/access/policy';
import { Choice, NestedList, Patterns, Text } from '../../platform/http';

export class PresentPersonDto {
  @Text()
  person!: string;

  @Text()
  name!: string;

  @Choice(ROLES)
  role!: string;

  @Text({ nullable: true })
  party!: string | null;

  @Patterns(/^[\w-]+$/, 'Text.', { description: '`room`, or ids of notices.' })
  where!: string[];
}

export class PresenceDto {
  @NestedList(() => PresentPersonDto, { max: 1_000_000 })
  people!: PresentPersonDto[];
}
