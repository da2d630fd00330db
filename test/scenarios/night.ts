import type { Entry } from '../../src/domain/ledger/entry';
import type { NoticeView } from '../../src/domain/notices/present';
import type { TodoItem } from '../../src/domain/notices/todo/todo';
import { TasksRepository } from '../../src/platform/tasks';
import { NOTICES } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';
import { until } from '../setup/until';

const PARTIES = ['AU', 'JP', 'KR', 'US'];

/** A room over a night: sessions run out and are renewed, and every delegation goes on reading after its last entry. */
export class Night {
  readonly #readers: Record<string, LiveReader> = {};
  readonly #received: Record<string, Entry[]> = {};

  private constructor(
    readonly room: Room,
    /** `secretariat`, `head of JP` and, by the code of its party, each delegate. */
    readonly people: Record<string, ApiClient>,
  ) {}

  static async begin(): Promise<Night> {
    const room = await startRoom(PARTIES);
    const head = await room.person('Head of JP', room.seat('head', 'JP'));
    const people = { ...room.delegates, secretariat: room.secretariat, 'head of JP': head };
    const night = new Night(room, people);
    await night.#connect();
    return night;
  }

  by(name: string): ApiClient {
    return this.people[name] as ApiClient;
  }

  /** Moves to a moment, lets all that has fallen due happen, and signs everybody in again. */
  async until(at: string): Promise<void> {
    const { app, clock } = this.room;
    clock.advance({ seconds: (Date.parse(at) - clock.milliseconds()) / 1000 });
    await until('all that is due has happened', async () => {
      await this.room.runTasks();
      const { due, overdue } = await app.get(TasksRepository).counts(clock.milliseconds());
      return due + overdue === 0;
    });
    for (const name of Object.keys(this.people)) this.people[name] = await this.by(name).signInAgain();
    await this.#connect();
  }

  async #connect(): Promise<void> {
    for (const code of PARTIES) {
      this.#received[code] = this.received(code);
      this.#readers[code]?.close();
      const last = this.#received[code].at(-1)?.seq;
      this.#readers[code] = await LiveReader.open(this.room.url, this.by(code).token, AGREEMENT, last);
    }
  }

  /** What the delegation's sockets have been sent so far. */
  received(code: string): Entry[] {
    return [...(this.#received[code] ?? []), ...(this.#readers[code]?.entries ?? [])];
  }

  /** The entry with this number as the delegation's socket is sent it. */
  async sent(code: string, seq: number): Promise<Entry> {
    await this.#readers[code]?.until(() => this.received(code).some((entry) => entry.seq === seq));
    return this.received(code).find((entry) => entry.seq === seq) as Entry;
  }

  /** What a person is asked to do: `Acknowledge` and the like, with when it is due. */
  async asked(name: string): Promise<Record<string, string | null>> {
    const items = await this.todo(name);
    return Object.fromEntries(items.map(({ title, dueAt }) => [title.slice(0, title.indexOf(':')), dueAt]));
  }

  async todo(name: string): Promise<TodoItem[]> {
    return (await this.by(name).get<{ items: TodoItem[] }>('/me/todo').expectStatus(200)).items;
  }

  notice(id: string, name = 'secretariat'): Promise<NoticeView> {
    return this.by(name).get<NoticeView>(`${NOTICES}/${id}`).expectStatus(200);
  }

  /** Entries of these types that the person may read, in order. */
  async entries(types: string, name = 'secretariat'): Promise<Entry[]> {
    const path = `/agreements/${AGREEMENT}/ledger?limit=500&types=${types}`;
    return (await this.by(name).get<{ items: Entry[] }>(path).expectStatus(200)).items;
  }

  async end(): Promise<void> {
    for (const reader of Object.values(this.#readers)) reader.close();
    await this.room.close();
  }
}
