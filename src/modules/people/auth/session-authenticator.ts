import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ExtractJwt, Strategy, type JwtFromRequestFunction, type VerifiedCallback } from 'passport-jwt';
import { Authenticator, type Credentials, type Principal } from '../../../platform/access';
import { SECRET_KEY } from '../../../platform/config';
import { runStrategy } from './run-strategy';
import { tokenInCookie } from './session-cookie';
import { SessionsService } from './sessions.service';
import { Tokens, type Claims } from './tokens';

type Headers = { headers: Credentials };

const bearerToken = ExtractJwt.fromAuthHeaderAsBearerToken() as (request: Headers) => string | null;

/** A request with an Authorization header is judged by it alone: the cross-site check relies on that. */
const isBearer = ({ headers }: Headers): boolean => headers.authorization !== undefined;

const tokenOf = (request: Headers): string | null =>
  isBearer(request) ? bearerToken(request) : tokenInCookie(request.headers.cookie);

/** Knows people by their bearer token or session cookie, for HTTP and sockets alike. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  readonly #run: (request: Headers) => Promise<Principal | null>;

  constructor(
    @Inject(SECRET_KEY) secretKey: string,
    private readonly sessions: SessionsService,
    private readonly tokens: Tokens,
  ) {
    super();
    const strategy = new Strategy(
      {
        jwtFromRequest: tokenOf as JwtFromRequestFunction,
        // A key object, which the types do not know: a text is first tried as a public key, at every request.
        secretOrKey: createSecretKey(secretKey, 'utf8') as unknown as Buffer,
        algorithms: ['HS256'],
        // Judged below by the product's own clock.
        ignoreExpiration: true,
        passReqToCallback: true,
      },
      (request: Headers, claims: Claims, done: VerifiedCallback) => {
        this.#principal(isBearer(request), claims).then((principal) => done(null, principal ?? false), done);
      },
    );
    this.#run = runStrategy(strategy);
  }

  authenticate({ authorization, cookie }: Credentials): Promise<Principal | null> {
    return this.#run({ headers: { authorization, cookie } });
  }

  async #principal(isBearer: boolean, claims: Claims): Promise<Principal | null> {
    if (claims.aud !== (isBearer ? 'bearer' : 'cookie') || this.tokens.isExpired(claims)) return null;
    return this.sessions.resume(claims.sid, claims.sub);
  }
}
