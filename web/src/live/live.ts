import type { QueryClient } from '@tanstack/react-query';
import { io } from 'socket.io-client';
import type { Head } from '@domain/ledger/chain';
import type { Entry } from '@domain/ledger/entry';
import { requireSignIn } from '../api';
import type { Connection } from './connection';
import { isEditing, whenCalm } from './editing';
import { Feed } from './feed';
import { Presence } from './presence';
import { Refresh } from './refresh';

const TICK_MILLISECONDS = 1_000;

type Listener = () => void;

/** The tab's one line to the server, and what it does to what is on screen. */
export class Live {
  readonly #feed: Feed;
  readonly #refresh: Refresh;
  readonly presence: Presence;
  readonly #listeners = new Set<Listener>();
  readonly #readers = new Set<(entries: Entry[]) => void>();
  #connection: Connection = { kind: 'live' };
  #person: string | null = null;
  #agreement: string | null = null;

  constructor(queries: QueryClient) {
    const socket = io({
      autoConnect: false,
      transports: ['websocket', 'polling'],
      withCredentials: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 3_000,
    });
    this.presence = new Presence(socket, () => this.#tell());
    this.#refresh = new Refresh(
      queries,
      () => isEditing(document),
      () => this.#tell(),
    );
    this.#feed = new Feed(socket, {
      entries: (entries) => {
        this.#refresh.receive(entries, ({ actor }) => actor?.id === this.#person);
        for (const reader of this.#readers) reader(entries);
      },
      renewed: () => this.#refresh.showAll(),
      signedOut: () => void requireSignIn(),
      line: () => this.#look(),
    });
    whenCalm(document, () => this.#refresh.show());
    setInterval(() => this.#look(), TICK_MILLISECONDS);
    for (const event of ['online', 'pageshow', 'focus'])
      window.addEventListener(event, () => this.#feed.retry());
    document.addEventListener('visibilitychange', () => this.#feed.retry());
  }

  /** `person` is who looks: their own acts are shown at once. */
  follow(agreement: string, head: Head, person: string): void {
    this.#person = person;
    this.#agreement = agreement;
    this.#feed.follow(agreement, head);
  }

  retry(): void {
    this.#feed.retry();
  }

  stop(): void {
    this.#agreement = null;
    this.#feed.stop();
  }

  /** The agreement that this tab follows. */
  get agreement(): string | null {
    return this.#agreement;
  }

  get connection(): Connection {
    return this.#connection;
  }

  get waiting(): number {
    return this.#refresh.count;
  }

  showWaiting(): void {
    this.#refresh.show();
  }

  /** Calls back when the connection or the number of waiting changes has changed. */
  subscribe(listener: Listener): Listener {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Calls back with every entry that comes from now on. */
  onEntries(reader: (entries: Entry[]) => void): Listener {
    this.#readers.add(reader);
    return () => void this.#readers.delete(reader);
  }

  #look(): void {
    const connection = this.#feed.connection(Date.now());
    if (JSON.stringify(connection) === JSON.stringify(this.#connection)) return;
    this.#connection = connection;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
