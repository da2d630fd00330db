import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Requires, type Principal } from '../../../platform/access';
import { EndSessionsQuery, SessionsDto } from './sessions.dto';
import { SessionsService } from './sessions.service';

/** Where somebody is signed in. */
@ApiTags('people')
@Controller('api/v1/auth/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @Requires('signed-in')
  @ApiOperation({ summary: 'Where you are signed in' })
  @ApiOkResponse({ type: SessionsDto })
  async list(@CurrentPrincipal() principal: Principal): Promise<SessionsDto> {
    return { items: await this.sessions.list(principal) };
  }

  @Delete()
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ summary: 'Sign out everywhere else, at once; with current=true here too' })
  @ApiNoContentResponse()
  endAll(@CurrentPrincipal() { id, session }: Principal, @Query() query: EndSessionsQuery): Promise<void> {
    return this.sessions.endAll(id, query.current === 'true' ? null : session);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ summary: 'End one of your sessions, at once' })
  @ApiNoContentResponse()
  end(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.sessions.endOf(principal, id);
  }
}
