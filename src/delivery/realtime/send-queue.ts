import { once } from 'node:events';
import type { LiveSocket } from './socket-events';

type Connection = LiveSocket['conn'];

const MOST_ENTRIES = 1_000;
const MOST_BYTES = 1024 * 1024;
/** A replay leaves most of the queue to what happens now. */
const REPLAYED_ENTRIES = 100;
const REPLAYED_BYTES = 256 * 1024;

/** What engine.io holds back until the network takes it: a list that it keeps private, the only place to look. */
const queueOf = (connection: Connection): { data?: string }[] =>
  (connection as unknown as { writeBuffer: { data?: string }[] }).writeBuffer;

function isFull(connection: Connection, mostEntries: number, mostBytes: number): boolean {
  const queue = queueOf(connection);
  if (queue.length >= mostEntries) return true;
  let bytes = 0;
  for (const { data } of queue) bytes += data?.length ?? 0;
  return bytes >= mostBytes;
}

/** LIVE-8. Waits until the network has taken so much that a replay may go on; also ends with the connection. */
export async function roomToReplay(connection: Connection): Promise<void> {
  while (isFull(connection, REPLAYED_ENTRIES, REPLAYED_BYTES) && connection.readyState === 'open') {
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race([once(connection, 'drain', { signal }), once(connection, 'close', { signal })]);
    waiting.abort();
  }
}

/**
 * LIVE-9. Calls `cutOff` once 1,000 packets or 1 MiB wait for a reader that does not take them, and then ends
 * the connection. What waited is dropped, so the last packet that can still arrive is the one that `cutOff` sends.
 */
export function watchForSlowReader(socket: LiveSocket, cutOff: () => void): void {
  const { conn } = socket;
  const check = (): void => {
    if (!isFull(conn, MOST_ENTRIES, MOST_BYTES)) return;
    conn.off('packetCreate', check);
    // The packet being created is queued after this event.
    process.nextTick(() => {
      queueOf(conn).length = 0;
      cutOff();
      conn.close();
    });
  };
  conn.on('packetCreate', check);
}
