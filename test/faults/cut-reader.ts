import { io, type Socket } from 'socket.io-client';
import type { Entry } from '../../src/domain/ledger/entry';
import { AGREEMENT } from '../setup/harness';

const AWAY_MILLISECONDS = 2_000;

/** A reader whose connection breaks: it comes back two seconds later and goes on after the last number it was shown. */
export class CutReader {
  /** The numbers that it was shown, in order. */
  readonly shown: number[] = [];
  cuts = 0;
  readonly #socket: Socket;

  constructor(url: string, token: string | null, after: number) {
    this.#socket = io(url, {
      auth: { token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: AWAY_MILLISECONDS,
      reconnectionDelayMax: AWAY_MILLISECONDS,
      randomizationFactor: 0,
    });
    this.#socket.on('entry', ({ seq }: Entry) => this.shown.push(seq));
    this.#socket.on('connect', () => {
      const request = { agreement: AGREEMENT, after: this.shown.at(-1) ?? after };
      this.#socket.emit('subscribe', request, (answer: { error?: object }) => {
        if (answer.error) this.#break();
      });
    });
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  /** Ends the connection without a word; what is on its way is lost. */
  cut(): void {
    if (!this.isConnected) return;
    this.cuts += 1;
    this.#break();
  }

  close(): void {
    this.#socket.close();
  }

  #break(): void {
    this.#socket.io.engine.close();
  }
}
