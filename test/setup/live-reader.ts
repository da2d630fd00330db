import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { Head } from '../../src/domain/ledger/chain';
import type { Entry } from '../../src/domain/ledger/entry';

const PATIENCE_MILLISECONDS = 10_000;

type Options = Partial<ManagerOptions & SocketOptions>;

/** What a `subscribe` is answered. */
export interface Answer {
  head?: Head;
  reset?: true;
  error?: { code: string; detail: string };
}

/** A client that reads agreements live and lets a test wait for what it is sent. */
export class LiveReader {
  readonly entries: Entry[] = [];
  readonly sessions: { reason?: string; roles?: unknown[] }[] = [];
  readonly resets: unknown[] = [];
  /** Why its connections ended, in order. */
  readonly endings: string[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    const keep = <T>(event: string, list: T[]) =>
      socket.on(event, (sent: T) => {
        list.push(sent);
        for (const look of this.#waiting) look();
      });
    keep('entry', this.entries);
    keep('session', this.sessions);
    keep('reset', this.resets);
    keep('disconnect', this.endings);
  }

  /** Connects with a token, or with these options instead; rejects with what refused it. */
  static async connect(url: string, token: string | null, options: Options = {}): Promise<LiveReader> {
    const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true, ...options });
    const reader = new LiveReader(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    }).catch((error: unknown) => {
      socket.close();
      throw error;
    });
    return reader;
  }

  /** Subscribes from the number after `after`; without it from the present head. */
  static async open(
    url: string,
    token: string | null,
    agreement: string,
    after?: number,
  ): Promise<LiveReader> {
    const reader = await LiveReader.connect(url, token);
    const answer = await reader.subscribe({ agreement, after });
    if (!answer.head) throw new Error(`Subscribing was refused: ${JSON.stringify(answer)}`);
    return reader;
  }

  subscribe(request: unknown): Promise<Answer> {
    return this.ask('subscribe', request);
  }

  ask(event: string, ...request: unknown[]): Promise<Answer> {
    return this.socket.timeout(PATIENCE_MILLISECONDS).emitWithAck(event, ...request) as Promise<Answer>;
  }

  /** The numbers of the entries received, in the order in which they came. */
  get numbers(): number[] {
    return this.entries.map(({ seq }) => seq);
  }

  /** The first entry, received already or to come, for which this holds. */
  async next(matches: (entry: Entry) => boolean): Promise<Entry> {
    await this.until(() => this.entries.some(matches));
    return this.entries.find(matches) as Entry;
  }

  /** Waits until this holds; looked at whenever something is received. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        settle();
      };
      const look = (): void => {
        if (holds()) end(resolve);
      };
      const timer = setTimeout(() => {
        const last = this.entries.at(-1)?.seq ?? 'none';
        const problem = `Not within ${PATIENCE_MILLISECONDS} ms: ${String(holds)}; the last entry was ${last}.`;
        end(() => reject(new Error(problem)));
      }, PATIENCE_MILLISECONDS);
      this.#waiting.add(look);
    });
  }

  close(): void {
    this.socket.close();
  }
}
