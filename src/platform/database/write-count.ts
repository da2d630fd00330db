import type { ClientSession, Connection } from 'mongoose';

const READS = ['find', 'findOne', 'aggregate', 'countDocuments', 'distinct'];

interface Operation {
  method: string;
  params: unknown[];
}

/** Counts what is written in each session of a connection. */
export class WriteCount {
  readonly #counts = new WeakMap<ClientSession, number>();

  constructor(connection: Connection) {
    connection.on('operation-start', ({ method, params }: Operation) => {
      if (READS.includes(method)) return;
      const { session } = (params.at(-1) ?? {}) as { session?: ClientSession };
      if (session) this.#counts.set(session, this.in(session) + 1);
    });
  }

  in(session: ClientSession): number {
    return this.#counts.get(session) ?? 0;
  }
}
