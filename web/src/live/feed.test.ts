import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '@domain/ledger/entry';
import { Feed, type LiveSocket } from './feed';

const AGREEMENT = 'critical-minerals-2026';
const hashOf = (seq: number, chain = 'a'): string => `${chain}${seq}`;
const head = (seq: number, chain?: string) => ({ seq, hash: hashOf(seq, chain) });
const entry = (seq: number, chain = 'a'): Entry =>
  ({ agreement: AGREEMENT, seq, hash: hashOf(seq, chain), prevHash: hashOf(seq - 1, chain) }) as Entry;

/** The server's end of a socket: what was asked, and a way to send. */
class Wire implements LiveSocket {
  connected = false;
  active = true;
  readonly asked: { agreement: string; after: number; hash: string }[] = [];
  readonly #listeners = new Map<string, (sent: never) => void>();
  /** The head that `subscribe` is answered with. */
  head = head(0);
  connect = vi.fn();
  disconnect = vi.fn();

  on(event: string, listener: (sent: never) => void): void {
    this.#listeners.set(event, listener);
  }
  emit(event: string, request: never, answer?: (answer: unknown) => void): void {
    if (event !== 'subscribe') return;
    this.asked.push(request);
    answer?.({ head: this.head });
  }
  send(event: string, sent?: unknown): void {
    if (event === 'connect') this.connected = true;
    if (event === 'disconnect') this.connected = false;
    this.#listeners.get(event)?.(sent as never);
  }
}

let wire: Wire;
let feed: Feed;
let now: number;
let seen: number[];
const events = { renewed: vi.fn(), signedOut: vi.fn(), line: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  [wire, now, seen] = [new Wire(), 0, []];
  const entries = (list: Entry[]) => void seen.push(...list.map(({ seq }) => seq));
  feed = new Feed(wire, { ...events, entries }, () => now);
  feed.follow(AGREEMENT, head(10));
  wire.send('connect');
});
const receive = (...numbers: number[]) => numbers.forEach((seq) => wire.send('entry', entry(seq)));

describe('entries', () => {
  it('are asked for from the last one that was seen, with its hash', () => {
    receive(11, 12);
    wire.send('disconnect');
    wire.send('connect');
    expect(wire.asked).toEqual([
      { agreement: AGREEMENT, after: 10, hash: 'a10' },
      { agreement: AGREEMENT, after: 12, hash: 'a12' },
    ]);
  });

  it('that a replay brings again are handed on once', () => {
    receive(11, 12);
    wire.send('disconnect');
    wire.send('connect');
    receive(11, 12, 13, 13);
    expect(seen).toEqual([11, 12, 13]);
  });

  it('that come out of order are handed on in order', () => {
    receive(12, 14, 11, 13);
    expect(seen).toEqual([11, 12, 13, 14]);
  });

  it('behind a gap wait, and the missing ones are asked for', () => {
    receive(11, 14);
    expect(seen).toEqual([11]);
    expect(wire.asked.at(-1)).toMatchObject({ after: 11 });
    receive(12, 13);
    expect(seen).toEqual([11, 12, 13, 14]);
  });

  it('of another agreement are left alone', () => {
    wire.send('entry', { ...entry(11), agreement: 'tropical-timber-1994' });
    expect(seen).toEqual([]);
  });

  it('that a reader may not read count like any other', () => {
    wire.send('entry', { ...entry(11), subject: null, type: null, payload: null });
    receive(12);
    expect(seen).toEqual([11, 12]);
  });
});

describe('everything is read again', () => {
  it('when the server says that this is another chain', () => {
    wire.send('reset', { agreement: AGREEMENT, head: head(4, 'b') });
    expect(events.renewed).toHaveBeenCalledOnce();
    expect(wire.asked.at(-1)).toEqual({ agreement: AGREEMENT, after: 4, hash: 'b4' });
    wire.send('entry', entry(5, 'b'));
    expect(seen).toEqual([5]);
  });

  it('when an entry does not continue the one before', () => {
    wire.send('entry', entry(11, 'b'));
    expect(events.renewed).toHaveBeenCalledOnce();
    expect(seen).toEqual([]);
  });

  it('when rights were given or withdrawn', () => {
    wire.send('session', { roles: [] });
    expect(events.renewed).toHaveBeenCalledOnce();
    expect(events.signedOut).not.toHaveBeenCalled();
  });
});

describe('the session', () => {
  it.each([
    ['is signed out', 'session', { reason: 'signed-out' }],
    ['has run out before a new connection', 'connect_error', { data: { code: 'session.required' } }],
  ])('that %s is said', (_, event, sent) => {
    wire.send(event, sent);
    expect(events.signedOut).toHaveBeenCalledOnce();
  });
});

describe('the line', () => {
  it('is said to be lost only after five seconds, with the moment', () => {
    now = 60_000;
    wire.send('disconnect');
    expect(feed.connection(64_999)).toEqual({ kind: 'live' });
    expect(feed.connection(65_000)).toEqual({ kind: 'offline', since: 60_000 });
    wire.send('connect_error', {});
    expect(feed.connection(70_000)).toEqual({ kind: 'offline', since: 60_000 });
  });

  it('says how many entries are missing until they have come', () => {
    wire.send('disconnect');
    wire.head = head(13);
    wire.send('connect');
    expect(feed.connection(now)).toEqual({ kind: 'catching-up', missing: 3 });
    receive(11, 12, 13);
    expect(feed.connection(now)).toEqual({ kind: 'live' });
  });

  it('is tried at once when the machine wakes up', () => {
    wire.send('disconnect');
    feed.retry();
    expect(wire.connect).toHaveBeenCalledTimes(2);
  });
});
