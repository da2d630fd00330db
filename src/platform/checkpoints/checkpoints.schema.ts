import { Schema } from 'mongoose';

/** A signed checkpoint. `_id` is agreement and size, as for entries, so that each size is signed once. */
export interface CheckpointRecord {
  _id: string;
  agreement: string;
  size: number;
  /** The signed note. */
  note: string;
}

export const CheckpointSchema = new Schema<CheckpointRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    size: { type: Number, required: true },
    note: { type: String, required: true },
  },
  { collection: 'checkpoints', versionKey: false },
);

/** A key that has signed checkpoints of an agreement; kept when another takes its place. */
export interface CheckpointKeyRecord {
  /** The verifier key in its text form. */
  _id: string;
  agreement: string;
  /** When it first signed here, in milliseconds. */
  since: number;
}

export const CheckpointKeySchema = new Schema<CheckpointKeyRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    since: { type: Number, required: true },
  },
  { collection: 'checkpoint_keys', versionKey: false },
);
CheckpointKeySchema.index({ agreement: 1, since: 1 });
