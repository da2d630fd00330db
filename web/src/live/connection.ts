/** What the reader is told about the line to the server. */
export type Connection =
  { kind: 'live' } | { kind: 'catching-up'; missing: number } | { kind: 'offline'; since: number };

/** The line as the socket knows it. */
export interface Line {
  isConnected: boolean;
  /** Milliseconds since 1970 at which it was last lost, or at which the first attempt began. */
  lostAt: number;
  /** Where the chain ends, as the server last said, and where this tab is. */
  head: number;
  last: number;
}

/** A break shorter than this is not worth a word. */
const QUIET_MILLISECONDS = 5_000;

export function connectionOf({ isConnected, lostAt, head, last }: Line, now: number): Connection {
  if (!isConnected)
    return now - lostAt < QUIET_MILLISECONDS ? { kind: 'live' } : { kind: 'offline', since: lostAt };
  return head > last ? { kind: 'catching-up', missing: head - last } : { kind: 'live' };
}
