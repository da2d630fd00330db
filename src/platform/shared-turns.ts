/** Work one at a time per key; what comes in the meantime waits and takes the next turn together. */
export class SharedTurns<K, T> {
  readonly #waiting = new Map<K, T[]>();

  /** `take` must not throw; it is given at most `most` at a time, in the order in which they came. */
  constructor(
    private readonly most: number,
    private readonly take: (key: K, group: T[]) => Promise<void>,
  ) {}

  join(key: K, item: T): void {
    const waiting = this.#waiting.get(key);
    if (waiting) return void waiting.push(item);
    const first = [item];
    this.#waiting.set(key, first);
    void this.#serve(key, first);
  }

  async #serve(key: K, waiting: T[]): Promise<void> {
    while (waiting.length > 0) await this.take(key, waiting.splice(0, this.most));
    this.#waiting.delete(key);
  }
}
