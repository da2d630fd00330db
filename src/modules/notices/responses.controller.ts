import { Body, Controller, Param, Patch, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { refusesInOrder } from '../../platform/http';
import { AcknowledgeDto, CommitmentChangeDto, CommitmentDto, DeliveryDto, PositionDto } from './acts.dto';
import { answeringOf } from './content';
import { CommitmentNumberPipe } from './commitment-number.pipe';
import { NoticeAccess } from './notice-access';
import { AcknowledgementDto, MadeCommitmentDto, TakenPositionDto } from './response.dto';
import { ResponsesService } from './responses.service';

const COMMITMENT_NUMBER = ApiParam({
  name: 'n',
  schema: { type: 'integer', minimum: 1, maximum: 999_999_999 },
});

/** A party's answers to a notice: acknowledgement, position, commitments and deliveries. */
@ApiTags('notices')
@Controller('api/v1/agreements/:agreement/notices/:notice/responses/:party')
@UseInterceptors(refusesInOrder(NoticeAccess, 'notice'))
export class ResponsesController {
  constructor(private readonly responses: ResponsesService) {}

  @Put('acknowledgement')
  @Requires('notice:respond', 'notice:record')
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
  @Requires('notice:respond', 'notice:record')
  @ApiOkResponse({ type: TakenPositionDto })
  takePosition(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Body() body: PositionDto,
  ): Promise<TakenPositionDto> {
    const { stance, note = null, ownLoss = null, stockCoverDays = null } = body;
    const loss = ownLoss && { amount: ownLoss.amount, unit: ownLoss.unit };
    const position = { stance, note, ownLoss: loss, stockCoverDays };
    return this.responses.takePosition(acting, id, party, answeringOf(body), position);
  }

  @Post('commitments')
  @Requires('notice:respond', 'notice:record')
  @ApiCreatedResponse({ type: MadeCommitmentDto })
  commit(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Body() body: CommitmentDto,
  ): Promise<MadeCommitmentDto> {
    const { kind, quantity, basis, from = null, to = null, note = null } = body;
    const { amount, unit } = quantity;
    const content = { kind, quantity: { amount, unit }, basis, from, to, note };
    return this.responses.commit(acting, id, party, answeringOf(body), content);
  }

  @Patch('commitments/:n')
  @Requires('notice:respond', 'notice:record')
  @COMMITMENT_NUMBER
  @ApiOkResponse({ type: MadeCommitmentDto })
  changeCommitment(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', CommitmentNumberPipe) n: number,
    @Body() body: CommitmentChangeDto,
  ): Promise<MadeCommitmentDto> {
    const { status, quantity } = body;
    const change = { status, quantity: quantity && { amount: quantity.amount, unit: quantity.unit } };
    return this.responses.changeCommitment(acting, id, party, answeringOf(body), n, change);
  }

  @Post('commitments/:n/deliveries')
  @Requires('notice:respond', 'notice:record')
  @COMMITMENT_NUMBER
  @ApiCreatedResponse({ type: MadeCommitmentDto })
  recordDelivery(
    @CurrentActing() acting: Acting,
    @Param('notice') id: string,
    @Param('party') party: string,
    @Param('n', CommitmentNumberPipe) n: number,
    @Body() body: DeliveryDto,
  ): Promise<MadeCommitmentDto> {
    const { amount, unit } = body.quantity;
    const delivery = { quantity: { amount, unit }, at: body.at, note: body.note ?? null };
    return this.responses.recordDelivery(acting, id, party, answeringOf(body), n, delivery);
  }
}
