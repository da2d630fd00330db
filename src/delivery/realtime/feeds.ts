import { Injectable } from '@nestjs/common';
import { filter, firstValueFrom, Subject } from 'rxjs';
import type { Server } from 'socket.io';
import { audiencesOf, canRead, type Reader } from '../../domain/ledger/audience';
import type { Head } from '../../domain/ledger/chain';
import { redact } from '../../domain/ledger/entry';
import { unseal, type EntryRecord } from '../../platform/ledger';
import type { ClientEvents, LiveSocket, ServerEvents, SocketData } from './socket-events';

export type LiveServer = Server<ClientEvents, ServerEvents, Record<never, never>, SocketData>;

/** One agreement in this process. */
interface Feed {
  /** The last entry sent to everyone who follows. */
  head: Head;
  /** One room for readers with the same rights, with one of them. */
  rooms: Map<string, Reader>;
}

/** Sends each entry of each agreement once, in order, to the sockets of this process that follow it. */
@Injectable()
export class Feeds {
  server!: LiveServer;
  readonly #feeds = new Map<string, Feed>();
  readonly #moved = new Subject<string>();

  head(agreement: string): Head | undefined {
    return this.#feeds.get(agreement)?.head;
  }

  /** Sets where a chain ends without sending what came before; whoever followed must be replayed to. */
  moveTo(agreement: string, head: Head): void {
    const feed = this.#feeds.get(agreement);
    if (feed) feed.head = head;
    else this.#feeds.set(agreement, { head, rooms: new Map() });
    this.#moved.next(agreement);
  }

  /** Resolves once entry `seq` was sent to everyone who follows. */
  async reached(agreement: string, seq: number): Promise<void> {
    const isThere = (): boolean => (this.head(agreement)?.seq ?? 0) >= seq;
    if (!isThere()) await firstValueFrom(this.#moved.pipe(filter(isThere)));
  }

  /** From now on the socket gets each entry after the head. Returns the room, for `leave`. */
  join(socket: LiveSocket, agreement: string, reader: Reader): string {
    const room = `${agreement}/${audiencesOf(reader).join('+')}`;
    this.#feeds.get(agreement)?.rooms.set(room, reader);
    void socket.join(room);
    return room;
  }

  /**
   * LIVE-5, LIVE-6. The next entry: open to the rooms that may read it, redacted to the others, each encoded
   * once. One that was sent before is passed over; a missing one throws, because the stream has lost it.
   */
  deliver(record: EntryRecord): void {
    const { agreement, seq, hash } = record;
    const last = this.head(agreement)?.seq ?? 0;
    if (seq <= last) return;
    if (seq > last + 1) throw new Error(`Entry ${last + 1} of ${agreement} is missing; ${seq} came.`);
    this.#broadcast(record);
    this.moveTo(agreement, { seq, hash });
  }

  #broadcast(record: EntryRecord): void {
    const rooms = this.#feeds.get(record.agreement)?.rooms ?? new Map<string, Reader>();
    const open: string[] = [];
    const redacted: string[] = [];
    for (const [room, reader] of rooms) {
      if (!this.server.sockets.adapter.rooms.has(room)) rooms.delete(room);
      else (canRead(reader, record.audience) ? open : redacted).push(room);
    }
    const entry = unseal(record);
    if (open.length > 0) this.server.to(open).emit('entry', entry);
    if (redacted.length > 0) this.server.to(redacted).emit('entry', redact(entry));
  }
}
