import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { AfterActionDto, CoverageOverTimeDto } from './after-action.dto';
import { AfterActionViews } from './after-action.views';

/** What a response came to: coverage over time, and once it is resolved the figures of the after-action review. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice')
export class AfterActionController {
  constructor(private readonly views: AfterActionViews) {}

  @Get('coverage')
  @Requires('agreement:read')
  @ApiOkResponse({ type: CoverageOverTimeDto })
  coverage(@CurrentActing() acting: Acting, @Param('notice') id: string): Promise<CoverageOverTimeDto> {
    return this.views.coverage(acting, id);
  }

  @Get('after-action')
  @Requires('agreement:read')
  @ApiOkResponse({ type: AfterActionDto })
  figures(@CurrentActing() acting: Acting, @Param('notice') id: string): Promise<AfterActionDto> {
    return this.views.figures(acting, id);
  }
}
