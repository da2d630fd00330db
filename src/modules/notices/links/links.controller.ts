import { Body, Controller, Delete, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { IfMatch, refusesInOrder, type ExpectedVersion } from '../../../platform/http';
import { LinkedDto, MergeDto } from './links.dto';
import { LinksService } from './links.service';
import { NoticeAccess } from '../notice-access';
import { NoticeDto } from '../notice.dto';
import { VisibleNotice } from '../visible-notice';

/** What a notice is to another: linked, or a duplicate. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Put('links/:other')
  @UseInterceptors(refusesInOrder(VisibleNotice, 'notice'))
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  link(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('other') other: string,
    @Body() { kind }: LinkedDto,
  ): Promise<NoticeDto> {
    return this.links.link(acting, id, other, kind);
  }

  @Delete('links/:other')
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  unlink(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('other') other: string,
  ): Promise<NoticeDto> {
    return this.links.unlink(acting, id, other);
  }

  @Post('merge')
  @HttpCode(200)
  @UseInterceptors(refusesInOrder(NoticeAccess, 'notice'))
  @Requires('notice:manage')
  @ApiOkResponse({ type: NoticeDto })
  merge(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { into }: MergeDto,
  ): Promise<NoticeDto> {
    return this.links.merge(acting, id, version, into);
  }
}
