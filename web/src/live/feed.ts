import type { Head } from '@domain/ledger/chain';
import type { Entry } from '@domain/ledger/entry';
import { connectionOf, type Connection, type Line } from './connection';
import { followFrom, take, type Followed } from './follow';

/** What the server answers to `subscribe`. */
type SubscribeAnswer = { head: Head; reset?: true } | { error: { code: string; detail: string } };

/** The part of a socket.io client that the feed uses. */
export interface LiveSocket {
  connected: boolean;
  active: boolean;
  connect(): unknown;
  disconnect(): unknown;
  on(event: string, listener: (sent: never) => void): unknown;
  emit(event: string, ...sent: unknown[]): unknown;
}

export interface FeedEvents {
  /** New entries of the agreement, in order, each once. */
  entries(entries: Entry[]): void;
  /** Everything read so far may be wrong: another chain, or other rights. */
  renewed(): void;
  /** The session has ended. */
  signedOut(): void;
  /** The line changed; `connection` says how it is. */
  line(): void;
}

const AGAIN_MILLISECONDS = 1_000;

/** Follows one agreement over the tab's one socket, through breaks of any length and any order of arrival. */
export class Feed {
  #agreement: string | null = null;
  #followed: Followed | null = null;
  #isAsking = false;
  #line: Line;

  constructor(
    private readonly socket: LiveSocket,
    private readonly events: FeedEvents,
    private readonly now: () => number = Date.now,
  ) {
    this.#line = { isConnected: false, lostAt: now(), head: 0, last: 0 };
    socket.on('connect', () => {
      this.#setLine({ isConnected: true });
      this.#ask();
    });
    socket.on('disconnect', () => this.#lost());
    socket.on('connect_error', (error: { data?: { code?: string } }) => {
      this.#lost();
      if (error.data?.code === 'session.required') this.events.signedOut();
      else if (!socket.active) setTimeout(() => socket.connect(), AGAIN_MILLISECONDS);
    });
    socket.on('entry', (entry: Entry) => this.#take(entry));
    socket.on('reset', ({ agreement, head }: { agreement: string; head: Head }) => {
      if (agreement === this.#agreement) this.#startAnew(head);
    });
    socket.on('session', (news: { roles: unknown[] } | { reason: string }) => this.#session(news));
  }

  /** From now on entries after this head are handed on. */
  follow(agreement: string, head: Head): void {
    if (this.#agreement !== null && this.#agreement !== agreement) {
      this.socket.emit('unsubscribe', { agreement: this.#agreement });
    }
    this.#agreement = agreement;
    this.#followed = followFrom(head);
    this.#setLine({ head: head.seq, last: head.seq });
    if (this.socket.connected) this.#ask();
    else this.socket.connect();
  }

  /** Tries at once instead of waiting for the next attempt: the machine woke up, or somebody signed in. */
  retry(): void {
    if (this.#agreement !== null && !this.socket.connected) this.socket.connect();
  }

  stop(): void {
    this.#agreement = null;
    this.#followed = null;
    this.socket.disconnect();
  }

  connection(now: number): Connection {
    return connectionOf(this.#line, now);
  }

  #ask(): void {
    const [agreement, followed] = [this.#agreement, this.#followed];
    if (agreement === null || followed === null || this.#isAsking) return;
    this.#isAsking = true;
    const { seq, hash } = followed.last;
    this.socket.emit('subscribe', { agreement, after: seq, hash }, (answer: SubscribeAnswer) => {
      this.#isAsking = false;
      if (agreement !== this.#agreement) return this.#ask();
      if ('head' in answer) return answer.reset ? undefined : this.#setLine({ head: answer.head.seq });
      if (answer.error.code === 'agreement.unknown') this.events.renewed();
      else setTimeout(() => this.#ask(), AGAIN_MILLISECONDS);
    });
  }

  #take(entry: Entry): void {
    if (entry.agreement !== this.#agreement || this.#followed === null) return;
    const step = take(this.#followed, entry);
    if (step.kind === 'broken') return this.#startAnew({ seq: entry.seq, hash: entry.hash });
    this.#followed = step.followed;
    if (step.kind === 'gap') return this.#ask();
    const last = step.followed.last.seq;
    this.#setLine({ last, head: Math.max(last, this.#line.head) });
    if (step.entries.length > 0) this.events.entries(step.entries);
  }

  /** What this tab has belongs to another chain: everything is read again, from here on. */
  #startAnew(head: Head): void {
    this.#followed = followFrom(head);
    this.#setLine({ head: head.seq, last: head.seq });
    this.events.renewed();
    this.#ask();
  }

  #session(news: { roles: unknown[] } | { reason: string }): void {
    if ('roles' in news) this.events.renewed();
    else if (news.reason === 'signed-out') this.events.signedOut();
    else setTimeout(() => this.retry(), AGAIN_MILLISECONDS);
  }

  #lost(): void {
    this.#isAsking = false;
    if (this.#line.isConnected) this.#setLine({ isConnected: false, lostAt: this.now() });
    else this.events.line();
  }

  #setLine(change: Partial<Line>): void {
    this.#line = { ...this.#line, ...change };
    this.events.line();
  }
}
