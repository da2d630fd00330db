import { NOTICE_ROLES, type NoticeRole } from '../../../domain/notices/roles/role';
import { Choice, DateTime, Text } from '../../../platform/http';

export class RoleDto {
  @Choice(NOTICE_ROLES, { description: 'There is one coordinator at a time; a new one replaces the other.' })
  role!: NoticeRole;

  @Text({ max: 100, description: 'Id of a person with a seat in the agreement.' })
  person!: string;
}

export class RoleHolderDto extends RoleDto {
  @Text()
  name!: string;

  @Text({ nullable: true, description: 'Null for somebody of the secretariat.' })
  party!: string | null;

  @DateTime()
  since!: string;
}
