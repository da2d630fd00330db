import type { ChainState } from '../../domain/ledger/chain';

/** Where chains end as this process left them, to be trusted without reading while it alone writes to them. */
export class KnownHeads {
  readonly #left = new Map<string, { head: ChainState; isAlone: boolean }>();

  trusted(agreement: string): ChainState | null {
    const left = this.#left.get(agreement);
    return left?.isAlone ? left.head : null;
  }

  /** A commit moved the chain. One that began where this process's last ended shows that nobody else writes. */
  moved(agreement: string, from: ChainState, head: ChainState): void {
    const isAlone = this.#left.get(agreement)?.head.hash === from.hash;
    this.#left.set(agreement, { head, isAlone });
  }

  forget(agreement: string): void {
    this.#left.delete(agreement);
  }
}
