import { Schema } from 'mongoose';
import type { Presence } from '../../domain/presence/presence';

/** Where one connection is. Gone from view after a minute without a sign, and swept away by the database. */
export interface PresenceRecord extends Presence {
  /** The connection's id. */
  _id: string;
  agreement: string;
  /** When the database received it, by which it is swept away. */
  storedAt: Date;
}

const SWEPT_AFTER_SECONDS = 120;

export const PresenceSchema = new Schema<PresenceRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    person: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    party: { type: String, default: null },
    where: { type: String, required: true },
    audience: { type: Schema.Types.Mixed, required: true } as never,
    seenAt: { type: Number, required: true },
    storedAt: { type: Date, required: true },
  },
  { collection: 'presences', versionKey: false },
);
PresenceSchema.index({ agreement: 1, seenAt: 1 });
PresenceSchema.index({ storedAt: 1 }, { expireAfterSeconds: SWEPT_AFTER_SECONDS });
