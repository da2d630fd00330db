import { Body, Controller, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { refusesInOrder } from '../../../platform/http';
import { preparedContentOf } from '../content';
import { NoticeAccess } from '../notice-access';
import { NumberInPath } from '../number-in-path.pipe';
import { ApprovedDto, ApproveDto, DiscardDto, PrepareDto, PreparedDto } from './prepared.dto';
import { PreparedService } from './prepared.service';

const NUMBER = ApiParam({ name: 'n', schema: { type: 'integer', minimum: 1, maximum: 999_999_999 } });
const NUMBERED = new NumberInPath('prepared.unknown', 'Prepared answers are numbered 1, 2, 3…');

/** Answers that a delegation prepares for its head to approve; nobody else learns of them. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice/responses/:party/prepared')
@UseInterceptors(refusesInOrder(NoticeAccess, 'notice'))
export class PreparedController {
  constructor(private readonly prepared: PreparedService) {}

  @Post()
  @Requires('notice:prepare')
  @ApiCreatedResponse({ type: PreparedDto })
  prepare(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Body() body: PrepareDto,
  ): Promise<PreparedDto> {
    return this.prepared.prepare(acting, id, party, preparedContentOf(body));
  }

  @Put(':n')
  @Requires('notice:prepare')
  @NUMBER
  @ApiOkResponse({ type: PreparedDto })
  edit(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', NUMBERED) n: number,
    @Body() body: PrepareDto,
  ): Promise<PreparedDto> {
    return this.prepared.edit(acting, id, party, n, preparedContentOf(body));
  }

  @Post(':n/approve')
  @HttpCode(200)
  @Requires('notice:commit')
  @NUMBER
  @ApiOkResponse({ type: ApprovedDto })
  approve(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', NUMBERED) n: number,
    @Body() { revision, version }: ApproveDto,
  ): Promise<ApprovedDto> {
    return this.prepared.approve(acting, id, party, n, { revision, version });
  }

  @Post(':n/discard')
  @HttpCode(200)
  @Requires('notice:prepare')
  @NUMBER
  @ApiOkResponse({ type: PreparedDto })
  discard(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', NUMBERED) n: number,
    @Body() { reason }: DiscardDto,
  ): Promise<PreparedDto> {
    return this.prepared.discard(acting, id, party, n, reason);
  }
}
