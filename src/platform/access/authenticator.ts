import type { Principal } from './acting';

/** What a request or a socket brings to say who it is. */
export interface Credentials {
  authorization: string | undefined;
  cookie: string | undefined;
}

/** Answers who somebody is; the people module does, for HTTP and sockets alike. */
export abstract class Authenticator {
  /** Null when the credentials are missing, expired or revoked. */
  abstract authenticate(credentials: Credentials): Promise<Principal | null>;
}
