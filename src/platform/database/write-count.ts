import type { ClientSession, Connection } from 'mongoose';

const READS = ['find', 'findOne', 'aggregate', 'countDocuments', 'distinct'];

interface Operation {
  method: string;
  params: unknown[];
}

const counts = new WeakMap<ClientSession, number>();

/** How much has been written in a session's transactions, stored already or held. */
export const writesIn = (session: ClientSession): number => counts.get(session) ?? 0;

export function countWrite(session: ClientSession): void {
  counts.set(session, writesIn(session) + 1);
}

/** Counts what a connection writes; what was held was counted when it was saved. */
export function countWrites(connection: Connection): void {
  connection.on('operation-start', ({ method, params }: Operation) => {
    const { session, isHeld } = (params.at(-1) ?? {}) as { session?: ClientSession; isHeld?: true };
    if (session && !isHeld && !READS.includes(method)) countWrite(session);
  });
}
