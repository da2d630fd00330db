import { Logger } from '@nestjs/common';
import { canRead, type Reader } from '../../domain/ledger/audience';
import { START, type Head } from '../../domain/ledger/chain';
import { redact } from '../../domain/ledger/entry';
import { unseal, type EntryRecord, type LedgerRepository } from '../../platform/ledger';
import type { Feeds } from './feeds';
import { roomToReplay } from './send-queue';
import type { LiveSocket } from './socket-events';

const PAGE = 100;

const logger = new Logger('Realtime');

/**
 * LIVE-3. One agreement on one socket: replays what the client has not got, then follows. A replay never
 * passes the head of the feed, and joins its rooms in the moment in which it has reached it: so nothing is
 * missed and nothing comes twice.
 */
export class Subscription {
  /** The run that may send; a later `start` or `pause` ends it. */
  #run = 0;
  #room: string | null = null;

  /** `sent` is the number of the last entry that the client has. */
  constructor(
    private readonly socket: LiveSocket,
    private readonly agreement: string,
    private sent: number,
    private readonly feeds: Feeds,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Sends everything after `sent` as this reader may see it. */
  start(reader: Reader): void {
    this.pause();
    const run = this.#run;
    this.#replay(reader, run).catch((error: unknown) => {
      logger.warn(`A replay of ${this.agreement} was given up, its client comes back: ${String(error)}`);
      this.socket.conn.close();
    });
  }

  /** Sends nothing more until it is started again. */
  pause(): void {
    this.#run += 1;
    if (this.#room === null) return;
    this.sent = this.#head.seq;
    void this.socket.leave(this.#room);
    this.#room = null;
  }

  async #replay(reader: Reader, run: number): Promise<void> {
    while (this.sent < this.#head.seq) {
      const page = await this.ledger.after(this.agreement, this.sent, PAGE);
      if (page.length === 0) throw new Error(`Entry ${this.sent + 1} cannot be read.`);
      for (const record of page) {
        await roomToReplay(this.socket.conn);
        if (this.#run !== run || !this.socket.connected) return;
        if (record.seq > this.#head.seq) break;
        this.#send(record, reader);
      }
    }
    if (this.sent > this.#head.seq) this.#reset();
    else this.#room = this.feeds.join(this.socket, this.agreement, reader);
  }

  #send(record: EntryRecord, reader: Reader): void {
    const entry = unseal(record);
    this.socket.emit('entry', canRead(reader, record.audience) ? entry : redact(entry));
    this.sent = record.seq;
  }

  /** The chain is shorter than what the client has got: it was restored from a copy. */
  #reset(): void {
    this.socket.emit('reset', { agreement: this.agreement, head: this.#head });
  }

  get #head(): Head {
    return this.feeds.head(this.agreement) ?? START;
  }
}
