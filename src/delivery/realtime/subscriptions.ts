import { Injectable } from '@nestjs/common';
import type { Head } from '../../domain/ledger/chain';
import { GENESIS_HASH } from '../../domain/ledger/entry';
import { actingIn } from '../../platform/access';
import { ProblemError } from '../../platform/errors';
import { LedgerRepository } from '../../platform/ledger';
import { Feeds } from './feeds';
import type { LiveSocket, SubscribeAnswer } from './socket-events';
import type { SubscribeRequest } from './subscribe-request';
import { Subscription } from './subscription';

/** Which agreements each socket follows. */
@Injectable()
export class Subscriptions {
  readonly #of = new WeakMap<LiveSocket, Map<string, Subscription>>();

  constructor(
    private readonly feeds: Feeds,
    private readonly ledger: LedgerRepository,
  ) {}

  /** LIVE-1, LIVE-3, LIVE-7. Answers first; the entries follow. */
  async subscribe(
    socket: LiveSocket,
    { agreement, after, hash }: SubscribeRequest,
    answer: (answer: SubscribeAnswer) => void,
  ): Promise<void> {
    this.unsubscribe(socket, agreement);
    const head = await this.#headFor(socket, agreement);
    if (after !== undefined && !(await this.#belongs(agreement, after, hash))) {
      answer({ reset: true, head });
      socket.emit('reset', { agreement, head });
      return;
    }
    const now = this.feeds.head(agreement) ?? head;
    answer({ head: now });
    const subscription = new Subscription(socket, agreement, after ?? now.seq, this.feeds, this.ledger);
    this.#mapOf(socket).set(agreement, subscription);
    if (socket.data.reading === null) this.#start(socket, agreement, subscription);
  }

  unsubscribe(socket: LiveSocket, agreement: string): void {
    const subscriptions = this.#of.get(socket);
    subscriptions?.get(agreement)?.pause();
    subscriptions?.delete(agreement);
  }

  unsubscribeAll(socket: LiveSocket): void {
    this.suspend(socket);
    this.#of.delete(socket);
  }

  /** Sends nothing until `resume`. */
  suspend(socket: LiveSocket): void {
    for (const subscription of this.#of.get(socket)?.values() ?? []) subscription.pause();
  }

  /** Goes on where each subscription stopped, by the rights of now; those without a seat end. */
  resume(socket: LiveSocket): void {
    for (const [agreement, subscription] of this.#of.get(socket) ?? [])
      this.#start(socket, agreement, subscription);
  }

  #start(socket: LiveSocket, agreement: string, subscription: Subscription): void {
    const reader = actingIn(socket.data.principal, agreement);
    if (reader) subscription.start(reader);
    else this.unsubscribe(socket, agreement);
  }

  /** Where the feed is. An agreement may have been made so recently that its first entry is still to come. */
  async #headFor(socket: LiveSocket, agreement: string): Promise<Head> {
    const stored = this.feeds.head(agreement) ?? (await this.ledger.head(agreement));
    if (!actingIn(socket.data.principal, agreement) || stored.seq === 0) {
      throw new ProblemError(404, 'agreement.unknown', `There is no agreement "${agreement}" for you.`);
    }
    await this.feeds.reached(agreement, stored.seq);
    return stored;
  }

  /** Whether `after` and `hash` are of this chain. A client may know by HTTP of an entry that is not sent yet. */
  async #belongs(agreement: string, after: number, hash: string | undefined): Promise<boolean> {
    if (after > (this.feeds.head(agreement)?.seq ?? 0)) {
      if (after > (await this.ledger.head(agreement)).seq) return false;
      await this.feeds.reached(agreement, after);
    }
    if (hash === undefined) return true;
    return after === 0 ? hash === GENESIS_HASH : this.ledger.holds(agreement, { seq: after, hash });
  }

  #mapOf(socket: LiveSocket): Map<string, Subscription> {
    const subscriptions = this.#of.get(socket) ?? new Map<string, Subscription>();
    this.#of.set(socket, subscriptions);
    return subscriptions;
  }
}
