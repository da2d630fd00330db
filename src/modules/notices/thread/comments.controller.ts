import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AudienceName } from '../../../domain/ledger/audience';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { PageQuery, refusesInOrder } from '../../../platform/http';
import { CommentDto, CommentTextDto, NewCommentDto, ReadDto, SummaryDto, ThreadDto } from './comments.dto';
import { CommentsService } from './comments.service';
import { CommentsViews } from './comments.views';
import { NumberInPath } from '../number-in-path.pipe';
import { ModeratedNotice } from '../situation/moderated-notice';
import { VisibleNotice } from '../visible-notice';

const NUMBER = ApiParam({ name: 'n', schema: { type: 'integer', minimum: 1, maximum: 999_999_999 } });
const NUMBERED = new NumberInPath('comment.unknown', 'Comments are numbered 1, 2, 3…');

/** The thread of a notice, with the summary of those who run the response above it. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice')
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly views: CommentsViews,
  ) {}

  @Get('comments')
  @Requires('agreement:read')
  @ApiOkResponse({ type: ThreadDto })
  page(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Query() query: PageQuery,
  ): Promise<ThreadDto> {
    return this.views.page(acting, id, query) as Promise<ThreadDto>;
  }

  @Post('comments')
  @Requires('notice:comment')
  @UseInterceptors(refusesInOrder(VisibleNotice, 'notice'))
  @ApiCreatedResponse({ type: CommentDto })
  write(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Body() { text, mentions = [], replyTo, audience }: NewCommentDto,
  ): Promise<CommentDto> {
    const to = (audience ?? null) as AudienceName | null;
    return this.comments.write(acting, id, { text, mentions, replyTo: replyTo ?? null, audience: to });
  }

  @Put('comments/read')
  @HttpCode(204)
  @Requires('agreement:read')
  @UseInterceptors(refusesInOrder(VisibleNotice, 'notice'))
  @ApiNoContentResponse()
  read(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Body() { upTo }: ReadDto,
  ): Promise<void> {
    return this.comments.read(acting, id, upTo);
  }

  @Patch('comments/:n')
  @Requires('notice:comment')
  @UseInterceptors(refusesInOrder(VisibleNotice, 'notice'))
  @NUMBER
  @ApiOkResponse({ type: CommentDto })
  edit(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('n', NUMBERED) n: number,
    @Body() { text }: CommentTextDto,
  ): Promise<CommentDto> {
    return this.comments.edit(acting, id, n, text);
  }

  @Delete('comments/:n')
  @Requires('notice:comment')
  @NUMBER
  @ApiOkResponse({ type: CommentDto })
  withdraw(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('n', NUMBERED) n: number,
  ): Promise<CommentDto> {
    return this.comments.withdraw(acting, id, n);
  }

  @Put('summary')
  @Requires('notice:moderate')
  @UseInterceptors(refusesInOrder(ModeratedNotice, 'notice'))
  @ApiOkResponse({ type: SummaryDto })
  summarise(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Body() { text }: CommentTextDto,
  ): Promise<SummaryDto> {
    return this.comments.summarise(acting, id, text);
  }
}
