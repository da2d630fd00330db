import { later, type Instant } from '../../domain/calendar/instant';
import type { Audience } from '../../domain/ledger/audience';
import type { ChainState } from '../../domain/ledger/chain';
import type { Actor, Subject } from '../../domain/ledger/actor';
import type { LedgerEvent } from '../../domain/ledger/events';
import type { NewTask } from '../tasks';
import type { EntryRecord } from './ledger.schema';
import { seal } from './seal';

/** Proof that something is in the ledger: its number and hash. */
export interface Receipt {
  seq: number;
  hash: string;
}

/** An event as appended: with what the ledger added to it. */
export type Appended = LedgerEvent &
  Receipt & { agreement: string; at: Instant; actor: Actor; subject: Subject; audience: Audience };

/** What a command does to the ledger while its transaction is open. */
export class Commit {
  readonly records: EntryRecord[] = [];
  readonly tasks: NewTask[] = [];
  readonly completed: string[] = [];
  /** The time of every entry of this commit; never before the entry that precedes it. */
  readonly at: Instant;

  constructor(
    readonly agreement: string,
    private readonly actor: Actor,
    readonly from: ChainState,
    now: Instant,
  ) {
    this.at = from.at === null ? now : later(from.at, now);
  }

  /** Where the chain ends with what has been appended so far. */
  get head(): ChainState {
    const last = this.records.at(-1);
    return last ? { seq: last.seq, hash: last.hash, at: this.at } : this.from;
  }

  append(event: LedgerEvent, about: { subject: Subject; audience: Audience; actor?: Actor }): Appended {
    const { agreement, at } = this;
    const last = this.head;
    const actor = about.actor ?? this.actor;
    const { subject, audience } = about;
    const record = seal({
      agreement,
      seq: last.seq + 1,
      at,
      prevHash: last.hash,
      actor,
      subject,
      audience,
      event,
    });
    this.records.push(record);
    return { ...event, seq: record.seq, hash: record.hash, agreement, at, actor, subject, audience };
  }

  /** Something that must happen later, stored together with what caused it. */
  schedule(task: NewTask): void {
    this.tasks.push(task);
  }

  /** The task that this commit carries out is done when the commit is. */
  complete(task: string): void {
    this.completed.push(task);
  }
}
