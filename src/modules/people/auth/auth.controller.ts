import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentPrincipal, Public, Requires, type Principal } from '../../../platform/access';
import { CONFIG, type Config } from '../../../platform/config';
import { accountOf } from '../account';
import { AccountDto } from '../people.dto';
import { AccessTokenDto, LoginDto, ReauthenticateDto, SignedInDto } from './auth.dto';
import { cookieOptions, SESSION_COOKIE } from './session-cookie';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';
import { COOKIE_SECONDS, Tokens } from './tokens';

@ApiTags('people')
@Controller('api/v1')
export class AuthController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('auth/login')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Sign in: a cookie for browsers, a bearer token for scripts' })
  @ApiOkResponse({ type: SignedInDto })
  async login(
    @Body() body: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const person = await this.signIns.signIn(body, request.ip ?? '');
    const session = await this.sessions.start(person._id, {
      address: request.ip ?? null,
      userAgent: request.get('user-agent')?.slice(0, 300) ?? null,
    });
    const maxAge = COOKIE_SECONDS * 1000;
    response.cookie(SESSION_COOKIE, this.tokens.cookie(person._id, session), {
      ...cookieOptions(this.config),
      maxAge,
    });
    return { user: accountOf(person), ...this.tokens.bearer(person._id, session) };
  }

  @Post('auth/refresh')
  @HttpCode(200)
  @Requires('signed-in')
  @ApiOperation({ summary: 'A new bearer token, for the cookie or for one that is still valid' })
  @ApiOkResponse({ type: AccessTokenDto })
  refresh(@CurrentPrincipal() { id, session }: Principal): AccessTokenDto {
    return this.tokens.bearer(id, session);
  }

  @Post('auth/reauthenticate')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ summary: 'Give the password again, after time away and before an act with legal effect' })
  @ApiNoContentResponse()
  async reauthenticate(
    @CurrentPrincipal() { email, session }: Principal,
    @Body() proof: ReauthenticateDto,
    @Req() { ip }: Request,
  ): Promise<void> {
    await this.signIns.signIn({ email, ...proof }, ip ?? '');
    await this.sessions.reauthenticated(session);
  }

  @Post('auth/logout')
  @HttpCode(204)
  @Requires('signed-in')
  @ApiOperation({ summary: 'End this session, everywhere and at once' })
  @ApiNoContentResponse()
  async logout(
    @CurrentPrincipal() { session }: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.end(session);
    response.clearCookie(SESSION_COOKIE, cookieOptions(this.config));
  }

  @Get('me')
  @Requires('signed-in')
  @ApiOperation({ summary: 'Who is signed in, with every seat' })
  @ApiOkResponse({ type: AccountDto })
  me(@CurrentPrincipal() { id, ...account }: Principal): AccountDto {
    return accountOf({ _id: id, ...account });
  }
}
