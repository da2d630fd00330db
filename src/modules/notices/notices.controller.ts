import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { IfMatch, refusesInOrder, type ExpectedVersion } from '../../platform/http';
import { CancelDto, LevelDto, ResolveDto } from './responses/acts.dto';
import { changedFieldsOf, contentOf } from './content';
import { NoticeAccess } from './notice-access';
import { NoticeDto, NoticePageDto } from './notice.dto';
import { NoticesQuery } from './notices.query.dto';
import { NoticesService } from './notices.service';
import { NoticesViews } from './notices.views';
import { ReportDto, UpdateDto } from './report.dto';

/** Disruption notices: reported, issued, revised and closed. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices')
@UseInterceptors(refusesInOrder(NoticeAccess, 'notice'))
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly views: NoticesViews,
  ) {}

  @Get()
  @Requires('agreement:read')
  @ApiOkResponse({ type: NoticePageDto })
  page(@CurrentActing() acting: Acting, @Query() query: NoticesQuery): Promise<NoticePageDto> {
    return this.views.page(acting, query);
  }

  @Get(':notice')
  @Requires('agreement:read')
  @ApiOkResponse({ type: NoticeDto })
  one(@CurrentActing() acting: Acting, @Param('notice') id: string): Promise<NoticeDto> {
    return this.views.one(acting, id);
  }

  @Post()
  @Requires('notice:report')
  @ApiCreatedResponse({ type: NoticeDto })
  report(@CurrentActing() acting: Acting, @Body() body: ReportDto): Promise<NoticeDto> {
    return this.notices.report(acting, contentOf(body), body.status ?? 'actual');
  }

  @Post(':notice/issue')
  @HttpCode(200)
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  issue(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { level }: LevelDto,
  ): Promise<NoticeDto> {
    return this.notices.issue(acting, id, version, level);
  }

  @Post(':notice/update')
  @HttpCode(200)
  @Requires('notice:revise-report')
  @ApiOkResponse({ type: NoticeDto })
  update(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() body: UpdateDto,
  ): Promise<NoticeDto> {
    return this.notices.update(acting, id, version, changedFieldsOf(body));
  }

  @Post(':notice/escalate')
  @HttpCode(200)
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  escalate(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { level }: LevelDto,
  ): Promise<NoticeDto> {
    return this.notices.escalate(acting, id, version, level);
  }

  @Post(':notice/de-escalate')
  @HttpCode(200)
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  deEscalate(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { level }: LevelDto,
  ): Promise<NoticeDto> {
    return this.notices.deEscalate(acting, id, version, level);
  }

  @Post(':notice/resolve')
  @HttpCode(200)
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  resolve(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { summary }: ResolveDto,
  ): Promise<NoticeDto> {
    return this.notices.resolve(acting, id, version, summary);
  }

  @Post(':notice/cancel')
  @HttpCode(200)
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  cancel(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { reason }: CancelDto,
  ): Promise<NoticeDto> {
    return this.notices.cancel(acting, id, version, reason);
  }
}
