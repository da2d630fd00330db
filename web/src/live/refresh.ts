import type { QueryClient } from '@tanstack/react-query';
import type { Entry } from '@domain/ledger/entry';
import { isAffected } from './affected';

/** Entries that come together are shown together. */
const TOGETHER_MILLISECONDS = 100;

/** Brings what is on screen up to date with the entries that came, unless somebody is editing: then they wait. */
export class Refresh {
  #waiting: Entry[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = 0;

  constructor(
    private readonly queries: QueryClient,
    private readonly isEditing: () => boolean,
    private readonly changed: () => void,
  ) {}

  /** How many changes to what is on screen wait to be shown. */
  get count(): number {
    return this.#shown;
  }

  /** `isOwn`: what this very person did is shown at once, whatever they do next. */
  receive(entries: Entry[], isOwn: (entry: Entry) => boolean): void {
    this.#waiting.push(...entries);
    if (this.isEditing() && !entries.some(isOwn)) this.#recount();
    else this.#timer ??= setTimeout(() => this.show(), TOGETHER_MILLISECONDS);
  }

  /** Shows what waits. */
  show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const entries = this.#waiting;
    this.#waiting = [];
    this.#recount();
    if (entries.length === 0) return;
    void this.queries.invalidateQueries({
      predicate: ({ queryKey }) => entries.some((entry) => isAffected(queryKey, entry)),
    });
  }

  /** Everything is read again: other rights, or another chain. */
  showAll(): void {
    this.#waiting = [];
    this.#recount();
    void this.queries.invalidateQueries();
  }

  #recount(): void {
    const onScreen = this.queries.getQueryCache().findAll({ type: 'active' });
    const count = this.#waiting.filter(
      (entry) => entry.subject !== null && onScreen.some(({ queryKey }) => isAffected(queryKey, entry)),
    ).length;
    if (count === this.#shown) return;
    this.#shown = count;
    this.changed();
  }
}
