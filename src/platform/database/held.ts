import type { Aggregate, ClientSession, Model, Query, Schema } from 'mongoose';
import { currentSession } from './session';

export interface Stored {
  _id: string;
}

/** What a transaction has read of a collection, and what it is still to write. */
export interface Held {
  documents: Map<string, Stored | null>;
  unsaved: Set<string>;
}

const heldIn = new WeakMap<ClientSession, Map<Model<Stored>, Held>>();

/** Begins to hold documents for an attempt at a transaction, whatever an attempt before has left. */
export function hold(session: ClientSession): void {
  heldIn.set(session, new Map());
}

/** What the session's transaction holds of a collection; null outside of a transaction that holds. */
export function heldOf(model: Model<Stored>, session: ClientSession | undefined): Held | null {
  const models = session && heldIn.get(session);
  if (!models) return null;
  const held = models.get(model) ?? { documents: new Map(), unsaved: new Set() };
  models.set(model, held);
  return held;
}

/** Writes everything that the transaction has saved and not yet written. */
export async function writeHeld(session: ClientSession): Promise<void> {
  for (const model of heldIn.get(session)?.keys() ?? []) await release(model, session);
}

/** Writes documents, adding them or replacing those with the same ids. */
export async function write(
  model: Model<Stored>,
  documents: Stored[],
  session?: ClientSession,
): Promise<void> {
  const writes = documents.map((replacement) => ({
    replaceOne: { filter: { _id: replacement._id as never }, replacement, upsert: true },
  }));
  await model.collection.bulkWrite(writes, { session, ignoreUndefined: true, isHeld: true } as object);
}

/** Writes what is held of a collection and forgets it. */
async function release(model: Model<Stored>, session: ClientSession): Promise<void> {
  const held = heldIn.get(session)?.get(model);
  heldIn.get(session)?.delete(model);
  if (held && held.unsaved.size > 0)
    await write(
      model,
      [...held.unsaved].map((id) => held.documents.get(id) as Stored),
      session,
    );
}

/** A query within a transaction finds what was saved before it, and what it changes is read again. */
export function releaseBeforeQueries(schema: Schema): void {
  const before = async (model: unknown): Promise<void> => {
    const session = currentSession();
    if (session) await release(model as Model<Stored>, session);
  };
  schema.pre(/^(find|count|distinct|update|delete|replace)/, { query: true, document: false }, function () {
    return before((this as Query<unknown, unknown>).model);
  });
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    return before(this.model());
  });
}
