import { Body, Controller, Param, Patch, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { refusesInOrder } from '../../../platform/http';
import {
  AcknowledgeDto,
  CommitmentChangeDto,
  CommitmentDto,
  CorrectionDto,
  DeliveryDto,
  PositionDto,
} from './acts.dto';
import { answeringOf, commitmentOf, positionOf } from '../content';
import { NumberInPath } from '../number-in-path.pipe';
import { NoticeAccess } from '../notice-access';
import { AcknowledgementDto, MadeCommitmentDto, TakenPositionDto } from './response.dto';
import { ResponsesService } from './responses.service';

const COMMITMENT_NUMBER = ApiParam({
  name: 'n',
  schema: { type: 'integer', minimum: 1, maximum: 999_999_999 },
});

const NUMBERED = new NumberInPath('commitment.unknown', 'Commitments are numbered 1, 2, 3…');

/** A party's answers to a notice: acknowledgement, position, commitments and deliveries. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice/responses/:party')
@UseInterceptors(refusesInOrder(NoticeAccess, 'notice'))
export class ResponsesController {
  constructor(private readonly responses: ResponsesService) {}

  @Put('acknowledgement')
  @Requires('notice:acknowledge', 'notice:record')
  @ApiOkResponse({ type: AcknowledgementDto })
  acknowledge(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Body() body: AcknowledgeDto,
  ): Promise<AcknowledgementDto> {
    return this.responses.acknowledge(acting, id, party, answeringOf(body));
  }

  @Put('position')
  @Requires('notice:acknowledge', 'notice:record')
  @ApiOkResponse({ type: TakenPositionDto })
  takePosition(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Body() body: PositionDto,
  ): Promise<TakenPositionDto> {
    return this.responses.takePosition(acting, id, party, answeringOf(body), positionOf(body));
  }

  @Post('commitments')
  @Requires('notice:commit', 'notice:record')
  @ApiCreatedResponse({ type: MadeCommitmentDto })
  commit(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Body() body: CommitmentDto,
  ): Promise<MadeCommitmentDto> {
    return this.responses.commit(acting, id, party, answeringOf(body), commitmentOf(body));
  }

  @Patch('commitments/:n')
  @Requires('notice:commit', 'notice:record')
  @COMMITMENT_NUMBER
  @ApiOkResponse({ type: MadeCommitmentDto })
  changeCommitment(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', NUMBERED) n: number,
    @Body() body: CommitmentChangeDto,
  ): Promise<MadeCommitmentDto> {
    const { status, quantity } = body;
    const change = { status, quantity: quantity && { amount: quantity.amount, unit: quantity.unit } };
    return this.responses.changeCommitment(acting, id, party, answeringOf(body), n, change);
  }

  @Post('commitments/:n/deliveries')
  @Requires('notice:commit', 'notice:record')
  @COMMITMENT_NUMBER
  @ApiCreatedResponse({ type: MadeCommitmentDto })
  recordDelivery(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', NUMBERED) n: number,
    @Body() body: DeliveryDto,
  ): Promise<MadeCommitmentDto> {
    const { amount, unit } = body.quantity;
    const delivery = { quantity: { amount, unit }, at: body.at, note: body.note ?? null };
    return this.responses.recordDelivery(acting, id, party, answeringOf(body), n, delivery);
  }

  @Put('commitments/:n/deliveries/last')
  @Requires('notice:commit')
  @COMMITMENT_NUMBER
  @ApiOkResponse({ type: MadeCommitmentDto })
  correctDelivery(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', NUMBERED) n: number,
    @Body() { quantity, at, note, reason }: CorrectionDto,
  ): Promise<MadeCommitmentDto> {
    const changed = quantity && { amount: quantity.amount, unit: quantity.unit };
    return this.responses.correctDelivery(acting, id, party, n, { quantity: changed, at, note, reason });
  }
}
