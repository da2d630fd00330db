import type { CookieOptions } from 'express';
import type { Config } from '../../../platform/config';

export const SESSION_COOKIE = 'lodestone_session';

const FORM = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([^;\\s]+)`);

/** The session's token in a Cookie header. */
export const tokenInCookie = (header: string | undefined): string | null =>
  FORM.exec(header ?? '')?.[1] ?? null;

/** Out of reach of scripts and of other sites. */
export const cookieOptions = ({ isProduction }: Pick<Config, 'isProduction'>): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: isProduction,
});
