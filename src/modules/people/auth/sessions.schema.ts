import { Schema } from 'mongoose';

/** A sign-in. Deleting the row signs out at once, everywhere. */
export interface SessionRecord {
  _id: string;
  person: string;
  /** In milliseconds; moves while the session is used, up to `endsAt`. */
  expiresAt: number;
  endsAt: number;
  /** When the database received it, by which it is swept away. */
  storedAt: Date;
}

const LONGEST_SECONDS = 7 * 24 * 3600;

export const SessionSchema = new Schema<SessionRecord>(
  {
    _id: { type: String, required: true },
    person: { type: String, required: true },
    expiresAt: { type: Number, required: true },
    endsAt: { type: Number, required: true },
    storedAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false },
);
SessionSchema.index({ storedAt: 1 }, { expireAfterSeconds: LONGEST_SECONDS });
