import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SessionsService } from '../../modules/people';
import type { Principal } from '../../platform/access';
import { Feeds } from './feeds';
import type { LiveSocket } from './socket-events';
import { Subscriptions } from './subscriptions';

const SWEEP_MILLISECONDS = 20_000;

/**
 * LIVE-10. Keeps the rights of the sockets of this process current. From the moment in which a change is known
 * until the rights have been read again a socket is sent nothing; then it goes on where it stopped.
 */
@Injectable()
export class Rights implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Realtime');
  #timer: NodeJS.Timeout | undefined;
  /** Grows with every change, so that a handshake can tell whether it read its rights before one. */
  version = 0;

  constructor(
    private readonly feeds: Feeds,
    private readonly subscriptions: Subscriptions,
    private readonly sessions: SessionsService,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.sweep(), SWEEP_MILLISECONDS);
    this.#timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  /** The rights of these people may have changed. */
  changed(isAffected: (principal: Principal) => boolean): void {
    this.version += 1;
    for (const socket of this.#sockets()) if (isAffected(socket.data.principal)) this.readAgain(socket);
  }

  /** Stops the socket at once and lets it go on, or ends it, when its rights are known. */
  readAgain(socket: LiveSocket): void {
    this.subscriptions.suspend(socket);
    const reading = this.sessions.principalOf(socket.data.principal.session);
    socket.data.reading = reading;
    reading.then(
      (principal) => {
        // Only the last reading counts: an earlier one may not have seen the last change.
        if (socket.data.reading === reading) this.#goOn(socket, principal);
      },
      () => socket.conn.close(),
    );
  }

  /** LIVE-12. Ends the sockets of sessions that have run out. */
  async sweep(): Promise<void> {
    try {
      const sessions = new Set(this.#sockets().map(({ data }) => data.principal.session));
      const ended = new Set(await this.sessions.ended([...sessions]));
      for (const socket of this.#sockets())
        if (ended.has(socket.data.principal.session)) this.#signOut(socket);
    } catch (error) {
      this.#logger.warn(`Sessions that have run out cannot be found just now: ${String(error)}`);
    }
  }

  #goOn(socket: LiveSocket, principal: Principal | null): void {
    if (principal === null) return this.#signOut(socket);
    const before = socket.data.principal;
    socket.data.principal = principal;
    socket.data.reading = null;
    if (!isSame(before, principal)) socket.emit('session', { roles: principal.roles });
    this.subscriptions.resume(socket);
  }

  #signOut(socket: LiveSocket): void {
    this.subscriptions.unsubscribeAll(socket);
    socket.emit('session', { reason: 'signed-out' });
    socket.disconnect(true);
  }

  #sockets(): LiveSocket[] {
    return [...this.feeds.server.sockets.sockets.values()];
  }
}

const isSame = (a: Principal, b: Principal): boolean =>
  a.isAdmin === b.isAdmin && JSON.stringify(a.roles) === JSON.stringify(b.roles);
