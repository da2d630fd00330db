import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { EntryRecord } from '../../platform/ledger';

/** Something that concerns sockets, in the order in which it was committed. */
export type Change =
  { kind: 'entry'; record: EntryRecord } | { kind: 'session'; id: string } | { kind: 'person'; id: string };

export interface Changes {
  /** Waits for the next change; rejects when the stream is lost or closed. */
  next(): Promise<Change>;
  close(): Promise<void>;
}

interface StoredChange {
  ns: { coll: string };
  documentKey: { _id: string };
  fullDocument: EntryRecord;
}

const CONCERNS_SOCKETS = [
  {
    $match: {
      $or: [
        { 'ns.coll': 'entries', operationType: 'insert' },
        { 'ns.coll': 'people', operationType: { $in: ['update', 'replace', 'delete'] } },
        // An update says that a session is in use, which changes nobody's rights.
        { 'ns.coll': 'sessions', operationType: { $in: ['replace', 'delete'] } },
      ],
    },
  },
];

/** Everything committed to the database that concerns sockets, by whichever process. */
@Injectable()
export class ChangesViews {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /**
   * LIVE-4. One change stream for entries and rights, because its order is the order of the commits: whoever
   * has handled a change has handled everything before it. Resolves once the database has begun to watch.
   */
  async open(): Promise<Changes> {
    const stream = this.connection.getClient().db(this.connection.name).watch(CONCERNS_SOCKETS);
    let first: Promise<unknown> | null = stream.next();
    await Promise.race([once(stream, 'resumeTokenChanged'), first]);
    const next = async (): Promise<Change> => {
      const change = await (first ?? stream.next());
      first = null;
      return toChange(change as StoredChange);
    };
    return { next, close: () => stream.close() };
  }
}

function toChange({ ns, documentKey, fullDocument }: StoredChange): Change {
  if (ns.coll === 'entries') return { kind: 'entry', record: fullDocument };
  return { kind: ns.coll === 'sessions' ? 'session' : 'person', id: documentKey._id };
}
