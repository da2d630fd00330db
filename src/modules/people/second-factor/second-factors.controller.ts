import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentPrincipal, Requires, type Principal } from '../../../platform/access';
import { SecretAnswer } from '../../../platform/idempotency';
import { SignInService } from '../auth/sign-in.service';
import {
  BeginOtpDto,
  BegunOtpDto,
  ConfirmOtpDto,
  OtpStateDto,
  ProveOtpDto,
  RecoveryCodesDto,
} from './second-factors.dto';
import { SecondFactorsService } from './second-factors.service';

/** One's own second factor. */
@ApiTags('people')
@Controller('api/v1/auth/otp')
export class SecondFactorsController {
  constructor(
    private readonly factors: SecondFactorsService,
    private readonly signIns: SignInService,
  ) {}

  @Get()
  @Requires('signed-in')
  @ApiOperation({ summary: 'Whether a second factor is in use' })
  @ApiOkResponse({ type: OtpStateDto })
  state(@CurrentPrincipal() principal: Principal): Promise<OtpStateDto> {
    return this.factors.state(principal);
  }

  @Post()
  @HttpCode(200)
  @Requires('signed-in')
  @SecretAnswer()
  @ApiOperation({ summary: 'Begin with a second factor: a secret for an authenticator app' })
  @ApiOkResponse({ type: BegunOtpDto })
  async begin(
    @CurrentPrincipal() principal: Principal,
    @Body() { password }: BeginOtpDto,
    @Req() { ip }: Request,
  ): Promise<BegunOtpDto> {
    if ((await this.factors.state(principal)).on) return this.factors.begin(principal);
    await this.signIns.signIn({ email: principal.email, password }, ip ?? '');
    return this.factors.begin(principal);
  }

  @Post('confirm')
  @HttpCode(200)
  @Requires('signed-in')
  @SecretAnswer()
  @ApiOperation({ summary: 'Turn it on with a first code; gives the recovery codes' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Body() { code }: ConfirmOtpDto,
  ): Promise<RecoveryCodesDto> {
    return this.factors.confirm(principal, code);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Requires('signed-in')
  @SecretAnswer()
  @ApiOperation({ summary: 'Ten new recovery codes; the old ones are worthless from now on' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async renew(
    @CurrentPrincipal() principal: Principal,
    @Body() proof: ProveOtpDto,
    @Req() { ip }: Request,
  ): Promise<RecoveryCodesDto> {
    await this.signIns.signIn({ email: principal.email, ...proof }, ip ?? '');
    return this.factors.renewRecoveryCodes(principal);
  }

  @Delete()
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ summary: 'Turn the second factor off' })
  @ApiNoContentResponse()
  async remove(
    @CurrentPrincipal() principal: Principal,
    @Body() proof: ProveOtpDto,
    @Req() { ip }: Request,
  ): Promise<void> {
    await this.signIns.signIn({ email: principal.email, ...proof }, ip ?? '');
    await this.factors.remove(principal.id);
  }
}
