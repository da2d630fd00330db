import { setTimeout as delay } from 'node:timers/promises';

/** Something that was started and must be stopped. */
interface Part {
  stop(): Promise<void>;
}

const PATIENCE_MILLISECONDS = 5_000;
/** `npm start` passes on a Ctrl-C that the terminal has sent to everybody already. */
const ECHO_MILLISECONDS = 500;

/** Ends the process in order: what was started last stops first, and nothing is waited for longer than 5 s. */
export class Shutdown {
  readonly #parts: Part[] = [];
  #begunAt: number | null = null;

  add(part: Part): void {
    this.#parts.push(part);
  }

  get hasBegun(): boolean {
    return this.#begunAt !== null;
  }

  /** On the first signal stops everything; on a second exits at once. */
  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (this.#begunAt === null) void this.begin(0);
        else if (Date.now() - this.#begunAt > ECHO_MILLISECONDS) process.exit(1);
      });
    }
  }

  async begin(exitCode: number): Promise<void> {
    if (this.#begunAt !== null) return;
    this.#begunAt = Date.now();
    for (const part of this.#parts.reverse()) {
      await Promise.race([part.stop().catch(() => undefined), delay(PATIENCE_MILLISECONDS)]);
    }
    process.exit(exitCode);
  }
}
