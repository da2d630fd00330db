import type { ChildProcess } from 'node:child_process';
import { ask, start, stop } from '../child';

/** Whose sockets: each token gets its share of them. Without an agreement nothing is subscribed to. */
export interface Order {
  url: string;
  tokens: string[];
  sockets: number;
  agreement: string | null;
}

/** Many socket.io clients in a process of their own, by WebSocket only. */
export class Crowd {
  private constructor(private readonly child: ChildProcess) {}

  static async connect(order: Order): Promise<Crowd> {
    const child = start(require.resolve('./clients'));
    await ask(child, 'connect', { order });
    return new Crowd(child);
  }

  /** Waits until every socket has received all of these entries; when each came, by number. */
  received(seqs: number[]): Promise<Record<string, number[]>> {
    return ask(this.child, 'received', { seqs });
  }

  close(): Promise<void> {
    return stop(this.child);
  }
}
