import { Body, Controller, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { refusesInOrder } from '../../../platform/http';
import { NumberInPath } from '../number-in-path.pipe';
import { NoticeAccess } from '../notice-access';
import { ContestDto, RecordedActDto, SettlementDto } from './recorded-act.dto';
import { RecordedActsService } from './recorded-acts.service';

const ENTRY = ApiParam({
  name: 'entry',
  schema: { type: 'integer', minimum: 1, maximum: 999_999_999_999_999 },
});

const NUMBERED = new NumberInPath('act.unknown', 'Entries are numbered 1, 2, 3…');

/** Answers that the secretariat recorded for a party: accepted or contested by the party, and settled. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice/responses/:party')
@UseInterceptors(refusesInOrder(NoticeAccess, 'notice'))
export class RecordedActsController {
  constructor(private readonly acts: RecordedActsService) {}

  @Put('recorded-acts/:entry/acceptance')
  @Requires('notice:acknowledge')
  @ENTRY
  @ApiOkResponse({ type: RecordedActDto })
  accept(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('entry', NUMBERED) entry: number,
  ): Promise<RecordedActDto> {
    return this.acts.accept(acting, id, party, entry);
  }

  @Post('contests')
  @Requires('notice:acknowledge')
  @ApiCreatedResponse({ type: RecordedActDto })
  contest(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Body() { entry, reason }: ContestDto,
  ): Promise<RecordedActDto> {
    return this.acts.contest(acting, id, party, entry, reason);
  }

  @Post('contests/:entry/settle')
  @HttpCode(200)
  @Requires('notice:record')
  @ENTRY
  @ApiOkResponse({ type: RecordedActDto })
  settle(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('entry', NUMBERED) entry: number,
    @Body() { outcome, reason }: SettlementDto,
  ): Promise<RecordedActDto> {
    return this.acts.settle(acting, id, party, entry, { outcome, reason });
  }
}
