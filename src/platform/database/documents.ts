import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { SharedTurns } from '../shared-turns';
import { heldOf, write, type Stored } from './held';
import { currentSession } from './session';
import { countWrite } from './write-count';

const MOST_AT_ONCE = 100;

interface Asked {
  id: string;
  resolve: (found: Stored | null) => void;
  reject: (error: unknown) => void;
}

/**
 * Whole documents by id. Outside of a transaction, those asked for while another is read are read together. Within a
 * transaction each is read once and written once, at the end or before a query could miss it, however many commands
 * share the transaction. What was found or saved is never changed in place.
 */
@Injectable()
export class Documents {
  readonly #reading = new SharedTurns<Model<Stored>, Asked>(MOST_AT_ONCE, readTogether);

  async find<T extends Stored>(of: Model<T>, id: string): Promise<T | null> {
    const model = of as unknown as Model<Stored>;
    const session = currentSession();
    if (!session)
      return new Promise<Stored | null>((resolve, reject) =>
        this.#reading.join(model, { id, resolve, reject }),
      ) as Promise<T | null>;
    const held = heldOf(model, session);
    const found =
      held?.documents.get(id) ?? (await model.collection.findOne({ _id: id as never }, { session }));
    held?.documents.set(id, found as Stored | null);
    return found as T | null;
  }

  /** Adds the document, or replaces the one with its id. */
  async save<T extends Stored>(of: Model<T>, document: T): Promise<void> {
    const model = of as unknown as Model<Stored>;
    const session = currentSession();
    const held = heldOf(model, session);
    if (!session || !held) return write(model, [document]);
    held.documents.set(document._id, document);
    held.unsaved.add(document._id);
    countWrite(session);
  }
}

async function readTogether(model: Model<Stored>, asked: Asked[]): Promise<void> {
  try {
    const _id = { $in: [...new Set(asked.map(({ id }) => id))] as never[] };
    const found = (await model.collection.find({ _id }).toArray()) as unknown as Stored[];
    const byId = new Map(found.map((document) => [document._id, document]));
    for (const { id, resolve } of asked) resolve(byId.get(id) ?? null);
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
