import type { KeyObject } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { Head } from '../../domain/ledger/chain';
import { Clock } from '../clock';
import { CHECKPOINT_KEY, CONFIG, type Config } from '../config';
import { LedgerRepository } from '../ledger';
import { originOf, signCheckpoint } from './checkpoint';
import { CheckpointsRepository } from './checkpoints.repository';
import { verifierKeyText } from './signed-note';

/** Well below the second within which a commit is to be signed. */
const POLL_MILLISECONDS = 300;

/** Signs where chains end: each head within a second of its commit, whichever process committed it. */
@Injectable()
export class Checkpoints implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Checkpoints');
  readonly #signed = new Map<string, number>();
  readonly #listed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(
    private readonly ledger: LedgerRepository,
    private readonly repository: CheckpointsRepository,
    private readonly clock: Clock,
    @Inject(CHECKPOINT_KEY) private readonly key: KeyObject,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  onApplicationBootstrap(): void {
    this.#signAndGoOn();
  }

  /** Before the connection is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Signs every head that this process has not signed yet. A head once signed is not signed again by anybody. */
  async signHeads(): Promise<void> {
    for (const { agreement, ...head } of await this.ledger.heads()) {
      if (this.#signed.get(agreement) !== head.seq) await this.#sign(agreement, head);
    }
  }

  async #sign(agreement: string, head: Head): Promise<void> {
    if (!(await this.repository.has(agreement, head.seq))) {
      const origin = originOf(this.config.publicUrl, agreement);
      await this.#listKey(agreement, origin);
      await this.repository.add(agreement, head.seq, signCheckpoint(origin, head, this.key));
    }
    this.#signed.set(agreement, head.seq);
  }

  /** A key is listed before it signs here for the first time, and only then: a command beside a server signs nothing. */
  async #listKey(agreement: string, origin: string): Promise<void> {
    if (this.#listed.has(agreement)) return;
    await this.repository.addKey(verifierKeyText(origin, this.key), agreement, this.clock.milliseconds());
    this.#listed.add(agreement);
  }

  #signAndGoOn(): void {
    this.#running = this.signHeads()
      .catch((error: unknown) => this.#logger.warn(`Heads cannot be signed just now: ${String(error)}`))
      .finally(() => {
        if (!this.#isStopped) this.#timer = setTimeout(() => this.#signAndGoOn(), POLL_MILLISECONDS);
      });
  }
}
