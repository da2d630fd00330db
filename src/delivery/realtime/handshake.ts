import { Inject, Injectable, Logger } from '@nestjs/common';
import { Authenticator, type Principal } from '../../platform/access';
import { CONFIG, type Config } from '../../platform/config';
import { isFromOwnSite } from '../../platform/http';
import { Rights } from './rights';
import type { LiveSocket } from './socket-events';

type Next = (error?: Error) => void;

/** LIVE-1. Lets in who is signed in: by `auth.token`, else by the session cookie unless another site's page sent it. */
@Injectable()
export class Handshake {
  readonly #logger = new Logger('Realtime');

  constructor(
    private readonly authenticator: Authenticator,
    private readonly rights: Rights,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async admit(socket: LiveSocket, next: Next): Promise<void> {
    const token = tokenOf(socket);
    if (token === null && !isFromOwnSite(socket.handshake.headers, this.config.publicUrl)) {
      return next(refusal('request.cross-site', 'This connection comes from another site and was refused.'));
    }
    const rightsVersion = this.rights.version;
    const principal = await this.#principal(socket, token);
    if (principal === 'unknown') return void socket.conn.close();
    if (principal === null)
      return next(refusal('session.required', 'Sign in first: POST /api/v1/auth/login.'));
    socket.data = { principal, rightsVersion, reading: null };
    socket.handshake.auth = {}; // the token has served
    next();
  }

  /** `unknown` when the database cannot say: the connection is closed then, and clients try again by themselves. */
  async #principal(socket: LiveSocket, token: string | null): Promise<Principal | null | 'unknown'> {
    const cookie = socket.handshake.headers.cookie;
    const authorization = token === null ? undefined : `Bearer ${token}`;
    try {
      return await this.authenticator.authenticate({ authorization, cookie });
    } catch (error) {
      this.#logger.warn(`A socket could not be authenticated just now: ${String(error)}`);
      return 'unknown';
    }
  }
}

function tokenOf({ handshake }: LiveSocket): string | null {
  const token: unknown = handshake.auth?.['token'];
  return typeof token === 'string' ? token : null;
}

const refusal = (code: string, detail: string): Error =>
  Object.assign(new Error(detail), { data: { code, detail } });
