import type { ChildProcess } from 'node:child_process';
import type { Entry } from '../../src/domain/ledger/entry';
import { ask, start, stop } from '../child';

/** A bare socket.io server in a process of its own. */
export class BareServer {
  private constructor(
    readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<BareServer> {
    const child = start(require.resolve('./bare'));
    return new BareServer(child, `http://127.0.0.1:${await ask<number>(child, 'listen')}`);
  }

  /** Sends the entry to every socket; when it began. */
  broadcast(entry: Entry): Promise<number> {
    return ask(this.process, 'broadcast', { entry });
  }

  stop(): Promise<void> {
    return stop(this.process);
  }
}
