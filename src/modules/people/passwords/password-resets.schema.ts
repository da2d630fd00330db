import { Schema } from 'mongoose';
import type { Instant } from '../../../domain/calendar/instant';

export interface PasswordResetRecord {
  /** SHA-256 of the token, which is shown once and kept nowhere. */
  _id: string;
  person: string;
  expiresAt: Instant;
  /** When the database received it, by which it is swept away. */
  storedAt: Date;
}

const KEPT_SECONDS = 2 * 24 * 3600;

export const PasswordResetSchema = new Schema<PasswordResetRecord>(
  {
    _id: { type: String, required: true },
    person: { type: String, required: true },
    expiresAt: { type: String, required: true },
    storedAt: { type: Date, required: true },
  },
  { collection: 'password_resets', versionKey: false },
);
PasswordResetSchema.index({ person: 1 });
PasswordResetSchema.index({ storedAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });
