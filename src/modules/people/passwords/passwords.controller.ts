import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentPrincipal, Public, Requires, type Principal } from '../../../platform/access';
import { SecretAnswer } from '../../../platform/idempotency';
import { SignInService } from '../auth/sign-in.service';
import { ChangePasswordDto, IssueResetDto, PasswordResetDto, ResetPasswordDto } from './passwords.dto';
import { PasswordsService } from './passwords.service';

@ApiTags('people')
@Controller('api/v1')
export class PasswordsController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly signIns: SignInService,
  ) {}

  @Put('auth/password')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ summary: 'Choose a new password; your other sessions end' })
  @ApiNoContentResponse()
  async change(
    @CurrentPrincipal() principal: Principal,
    @Body() { current, otp, ...body }: ChangePasswordDto,
    @Req() { ip }: Request,
  ): Promise<void> {
    await this.signIns.signIn({ email: principal.email, password: current, otp }, ip ?? '');
    await this.passwords.change(principal, body.new);
  }

  @Post('password-resets')
  @HttpCode(201)
  @Requires('installation:administer')
  @SecretAnswer()
  @ApiOperation({ summary: 'A one-time token for somebody who forgot the password' })
  @ApiCreatedResponse({ type: PasswordResetDto })
  issue(@Body() { email }: IssueResetDto): Promise<PasswordResetDto> {
    return this.passwords.issueReset(email);
  }

  @Post('auth/password/reset')
  @HttpCode(204)
  @Public()
  @ApiOperation({ summary: 'Choose a new password with a one-time token; every session ends' })
  @ApiNoContentResponse()
  reset(@Body() { token, new: password }: ResetPasswordDto): Promise<void> {
    return this.passwords.reset(token, password);
  }
}
