import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PresenceService } from '../../modules/presence';
import { actingIn, unknownAgreement } from '../../platform/access';
import type { LiveSocket } from './socket-events';
import type { PresenceRequest } from './subscribe-request';

const LOOK_MILLISECONDS = 1_000;
const SIGN_EVERY_LOOKS = 20;

interface Place {
  agreement: string;
  /** What this socket was last told. */
  told: string;
}

/**
 * PRESENCE-4. The sockets of this process that said where they are. While there are any, the process gives a sign of them
 * and looks once a second at each of their agreements for who is there; a socket is told when that has changed.
 */
@Injectable()
export class Presences implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Realtime');
  readonly #places = new Map<LiveSocket, Place>();
  #timer: NodeJS.Timeout | undefined;
  #looks = 0;

  constructor(private readonly presence: PresenceService) {}

  onApplicationBootstrap(): void {
    this.#schedule();
  }

  onModuleDestroy(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The socket is at one place at a time; null leaves. */
  async move(socket: LiveSocket, { agreement, where }: PresenceRequest): Promise<void> {
    if (where === null) return this.leave(socket);
    const acting = actingIn(socket.data.principal, agreement);
    if (!acting) throw unknownAgreement(agreement);
    await this.presence.arrive(socket.id, acting, where);
    if (socket.disconnected) return this.presence.leave(socket.id);
    if (!this.#places.has(socket)) socket.once('disconnect', () => void this.leave(socket));
    this.#places.set(socket, { agreement, told: '' });
  }

  async leave(socket: LiveSocket): Promise<void> {
    if (!this.#places.delete(socket)) return;
    // A row that cannot be removed now goes out of view after a minute.
    await this.presence.leave(socket.id).catch((error: unknown) => this.#warn(error));
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      void this.#look()
        .catch((error: unknown) => this.#warn(error))
        .finally(() => this.#timer && this.#schedule());
    }, LOOK_MILLISECONDS);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    if (this.#places.size === 0) return;
    this.#looks += 1;
    if (this.#looks % SIGN_EVERY_LOOKS === 0)
      await this.presence.seen([...this.#places.keys()].map(({ id }) => id));
    for (const agreement of new Set([...this.#places.values()].map((place) => place.agreement)))
      await this.#tell(agreement);
  }

  async #tell(agreement: string): Promise<void> {
    const records = await this.presence.records(agreement);
    for (const [socket, place] of this.#places) {
      if (place.agreement !== agreement || socket.data.reading !== null) continue;
      const reader = actingIn(socket.data.principal, agreement);
      if (!reader || reader.isAdministrator) {
        await this.leave(socket);
        continue;
      }
      const people = this.presence.shown(records, reader);
      const told = JSON.stringify(people);
      if (told === place.told) continue;
      place.told = told;
      socket.emit('presence', { agreement, people });
    }
  }

  #warn(error: unknown): void {
    this.#logger.warn(`Who is in the room cannot be said just now: ${String(error)}`);
  }
}
