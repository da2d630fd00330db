import { Body, Controller, Param, Patch, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { refusesInOrder } from '../../../platform/http';
import { DrawLessonDto, LessonDto, SettleLessonDto } from './lessons.dto';
import { LessonsService } from './lessons.service';
import { ModeratedNotice } from '../situation/moderated-notice';
import { NumberInPath } from '../number-in-path.pipe';
import { VisibleNotice } from '../visible-notice';

/** What was learnt from a response: drawn once it is resolved, with an owner and a date. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice/lessons')
export class LessonsController {
  constructor(private readonly lessons: LessonsService) {}

  @Post()
  @Requires('notice:moderate')
  @UseInterceptors(refusesInOrder(ModeratedNotice, 'notice'))
  @ApiCreatedResponse({ type: LessonDto })
  draw(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Body() { text, owner, dueAt }: DrawLessonDto,
  ): Promise<LessonDto> {
    return this.lessons.draw(acting, id, { text, owner, dueAt });
  }

  @Patch(':n')
  @Requires('notice:moderate')
  @UseInterceptors(refusesInOrder(VisibleNotice, 'notice'))
  @ApiParam({ name: 'n', schema: { type: 'integer', minimum: 1, maximum: 999_999_999 } })
  @ApiOkResponse({ type: LessonDto })
  settle(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('n', new NumberInPath('lesson.unknown', 'Lessons are numbered 1, 2, 3…')) n: number,
    @Body() { outcome, note }: SettleLessonDto,
  ): Promise<LessonDto> {
    return this.lessons.settle(acting, id, n, { outcome, note });
  }
}
