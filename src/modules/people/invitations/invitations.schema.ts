import { Schema } from 'mongoose';
import type { Instant } from '../../../domain/calendar/instant';
import type { Capability, Role } from '../../../domain/access/policy';

export interface Invitee {
  agreement: string;
  /** Normalised. */
  email: string;
  name: string;
  role: Role;
  party: string | null;
  capabilities?: Capability[] | undefined;
}

export interface InvitationRecord {
  _id: string;
  /** SHA-256: the token itself is shown once and kept nowhere. */
  tokenHash: string;
  /** Null: for the first administrator of the installation, whoever holds the link. */
  invitee: Invitee | null;
  expiresAt: Instant;
  usedAt: Instant | null;
  /** When the database received it, by which it is swept away. */
  storedAt: Date;
}

const KEPT_SECONDS = 30 * 24 * 3600;

export const InvitationSchema = new Schema<InvitationRecord>(
  {
    _id: { type: String, required: true },
    tokenHash: { type: String, required: true },
    invitee: { type: Schema.Types.Mixed, default: null },
    expiresAt: { type: String, required: true },
    usedAt: { type: String, default: null },
    storedAt: { type: Date, required: true },
  },
  { collection: 'invitations', versionKey: false },
);
InvitationSchema.index({ tokenHash: 1 }, { unique: true });
InvitationSchema.index({ storedAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });
