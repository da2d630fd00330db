import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Authenticator, CurrentActing, Public, Requires, type Acting } from '../../../platform/access';
import { SecretAnswer } from '../../../platform/idempotency';
import { accountOf } from '../account';
import { AcceptanceService } from './acceptance.service';
import { AcceptedDto, AcceptInvitationDto, InvitationDto, InviteDto } from './invitations.dto';
import { InvitationsService } from './invitations.service';

@ApiTags('people')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly acceptance: AcceptanceService,
    private readonly authenticator: Authenticator,
  ) {}

  @Post('agreements/:agreement/invitations')
  @HttpCode(201)
  @Requires('people:invite')
  @SecretAnswer()
  @ApiOperation({ summary: 'Invite somebody to a seat; a head of delegation invites for its own party' })
  @ApiParam({ name: 'agreement', example: 'critical-minerals-2026' })
  @ApiCreatedResponse({ type: InvitationDto })
  invite(
    @CurrentActing() acting: Acting,
    @Body() { party = null, ...body }: InviteDto,
  ): Promise<InvitationDto> {
    return this.invitations.invite(acting, { ...body, party });
  }

  @Post('invitations/accept')
  @HttpCode(201)
  @Public()
  @ApiOperation({ summary: 'Take the seat that an invitation offers; whoever has an account signs in first' })
  @ApiCreatedResponse({ type: AcceptedDto })
  async accept(@Body() body: AcceptInvitationDto, @Req() { headers }: Request): Promise<AcceptedDto> {
    const { authorization, cookie } = headers;
    const signedIn = await this.authenticator.authenticate({ authorization, cookie });
    return { user: accountOf(await this.acceptance.accept(body, signedIn)) };
  }
}
