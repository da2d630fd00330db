import { Body, Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { PageQuery, refusesInOrder } from '../../../platform/http';
import { figuresOf } from '../content';
import { ModeratedNotice } from './moderated-notice';
import {
  MadeReportDto,
  MeetingDto,
  RecordedMeetingDto,
  ReportPageDto,
  SituationReportDto,
} from './situation.dto';
import { SituationService } from './situation.service';
import { SituationViews } from './situation.views';

/** How the response to a notice is run: situation reports by the charter's clock, and meetings. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice')
export class SituationController {
  constructor(
    private readonly situation: SituationService,
    private readonly views: SituationViews,
  ) {}

  @Get('reports')
  @Requires('agreement:read')
  @ApiOkResponse({ type: ReportPageDto })
  page(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Query() query: PageQuery,
  ): Promise<ReportPageDto> {
    return this.views.page(acting, id, query);
  }

  @Post('reports')
  @Requires('notice:moderate')
  @UseInterceptors(refusesInOrder(ModeratedNotice, 'notice'))
  @ApiCreatedResponse({ type: MadeReportDto })
  report(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Body() { text, figures, nextDueAt }: SituationReportDto,
  ): Promise<MadeReportDto> {
    return this.situation.report(acting, id, {
      text,
      figures: figuresOf(figures),
      nextDueAt: nextDueAt ?? null,
    });
  }

  @Post('meetings')
  @Requires('notice:moderate')
  @UseInterceptors(refusesInOrder(ModeratedNotice, 'notice'))
  @ApiCreatedResponse({ type: RecordedMeetingDto })
  meet(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Body() { at, attendance, summary }: MeetingDto,
  ): Promise<RecordedMeetingDto> {
    return this.situation.meet(acting, id, { at, attendance, summary });
  }
}
