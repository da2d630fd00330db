import { Schema } from 'mongoose';

/** A sign-in. Deleting the row signs out at once, everywhere. */
export interface SessionRecord {
  _id: string;
  person: string;
  /** In milliseconds; moves while the session is used, up to `endsAt`. */
  expiresAt: number;
  endsAt: number;
  createdAt: number;
  /** Up to a minute before the last use, so that reading costs no writes. */
  lastUsedAt: number;
  /** The longest time without use since the password was last given, in milliseconds. */
  longestIdle: number;
  address: string | null;
  userAgent: string | null;
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
    createdAt: { type: Number, required: true },
    lastUsedAt: { type: Number, required: true },
    longestIdle: { type: Number, default: 0 },
    address: { type: String, default: null },
    userAgent: { type: String, default: null },
    storedAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false },
);
SessionSchema.index({ person: 1 });
SessionSchema.index({ storedAt: 1 }, { expireAfterSeconds: LONGEST_SECONDS });
