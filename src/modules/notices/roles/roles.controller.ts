import { Body, Controller, Delete, Param, Put, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { NOTICE_ROLES, type NoticeRole } from '../../../domain/notices/roles/role';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { refusesInOrder } from '../../../platform/http';
import { NoticeDto } from '../notice.dto';
import { RoleDto } from './roles.dto';
import { RolesService } from './roles.service';
import { VisibleNotice } from '../visible-notice';

/** Roles on a notice: coordinator, liaison and scribe. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice/roles')
@UseInterceptors(refusesInOrder(VisibleNotice, 'notice'))
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Put()
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  assign(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Body() { role, person }: RoleDto,
  ): Promise<NoticeDto> {
    return this.roles.assign(acting, id, role, person);
  }

  @Delete(':role/:person')
  @Requires('notice:manage')
  @ApiParam({ name: 'role', enum: NOTICE_ROLES })
  @ApiOkResponse({ type: NoticeDto })
  end(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('role') role: NoticeRole,
    @Param('person') person: string,
  ): Promise<NoticeDto> {
    return this.roles.end(acting, id, role, person);
  }
}
