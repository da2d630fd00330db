import { setImmediate, setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LedgerRepository } from '../../platform/ledger';
import { ChangesViews, type Change, type Changes } from './changes.views';
import { Feeds } from './feeds';
import { RealtimeMetrics } from './realtime.metrics';
import { Rights } from './rights';

const RETRY_MILLISECONDS = 250;

/** LIVE-4. Follows what is committed, by whichever process, and hands it on one by one, in order. */
@Injectable()
export class Tail implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Realtime');
  #changes: Changes | null = null;
  #isStopped = false;

  constructor(
    private readonly views: ChangesViews,
    private readonly ledger: LedgerRepository,
    private readonly feeds: Feeds,
    private readonly rights: Rights,
    private readonly metrics: RealtimeMetrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    void this.#follow(await this.#open());
  }

  async onModuleDestroy(): Promise<void> {
    this.#isStopped = true;
    await this.#changes?.close();
  }

  async #follow(opened: Changes): Promise<void> {
    for (let changes: Changes | null = opened; !this.#isStopped; changes = null) {
      try {
        changes ??= await this.#open();
        for (;;) await this.#take(await changes.next());
      } catch (error) {
        if (this.#isStopped) return;
        this.#logger.warn(`The ledger cannot be followed just now, trying again: ${String(error)}`);
        await changes?.close();
        await setTimeout(RETRY_MILLISECONDS, undefined, { ref: false });
      }
    }
  }

  /**
   * LIVE-11. Begins to watch, then moves to the heads of now: what was committed before is not sent from here,
   * every subscription is replayed to instead, by number. Rights are read after the heads, so none is older
   * than an entry that is sent.
   */
  async #open(): Promise<Changes> {
    const changes = await this.views.open();
    this.#changes = changes;
    const agreements = await this.ledger.agreements();
    const heads = await Promise.all(agreements.map((agreement) => this.ledger.head(agreement)));
    this.rights.changed(() => true);
    agreements.forEach((agreement, i) => {
      const { seq, hash } = heads[i]!;
      this.feeds.moveTo(agreement, { seq, hash });
    });
    return changes;
  }

  async #take(change: Change): Promise<void> {
    switch (change.kind) {
      case 'entry':
        this.feeds.deliver(change.record);
        this.metrics.handedOut(change.record);
        // Lets the sockets write before the next entry: a burst must not look like slow readers.
        await setImmediate();
        return;
      case 'session':
        return this.rights.changed(({ session }) => session === change.id);
      case 'person':
        return this.rights.changed(({ id }) => id === change.id);
    }
  }
}
