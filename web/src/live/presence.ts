import type { PresenceView } from '@domain/presence/presence';
import type { LiveSocket } from './feed';

/** Says where this tab is, and hears who else is there. Nothing of it is kept. */
export class Presence {
  #at: { agreement: string; where: string } | null = null;
  #people: PresenceView[] = [];

  constructor(
    private readonly socket: LiveSocket,
    private readonly changed: () => void,
  ) {
    socket.on('connect', () => this.#say());
    socket.on('presence', ({ agreement, people }: { agreement: string; people: PresenceView[] }) => {
      if (agreement !== this.#at?.agreement) return;
      this.#people = people;
      this.changed();
    });
  }

  get people(): PresenceView[] {
    return this.#people;
  }

  /** `where` is `room` or the id of a notice. */
  be(agreement: string, where: string): void {
    if (this.#at?.agreement === agreement && this.#at.where === where) return;
    this.#at = { agreement, where };
    this.#say();
  }

  #say(): void {
    if (this.#at !== null && this.socket.connected) this.socket.emit('presence', this.#at);
  }
}
