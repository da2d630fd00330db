import { Schema } from 'mongoose';
import type { Membership } from '../../platform/access';

/** One-time codes beside the password. */
export interface SecondFactor {
  /** In a `SecretBox`. */
  secret: string;
  /** False from the beginning of the enrolment until a first code confirms it. */
  isOn: boolean;
  /** The last time step whose code was used; no code of it or of one before is good any more. */
  lastStep: number;
  /** SHA-256 of the recovery codes that are left. */
  recoveryHashes: string[];
}

/** An account of this installation, with its seats: at most one per agreement. */
export interface PersonRecord {
  _id: string;
  /** Normalised, so that an address has one account. */
  email: string;
  name: string;
  passwordHash: string;
  isAdmin: boolean;
  roles: Membership[];
  /** Only for an account seeded by a demo, which shows it on the sign-in page. */
  demoPassword: string | null;
  secondFactor?: SecondFactor | null;
}

const SeatSchema = new Schema<Membership>(
  {
    agreement: { type: String, required: true },
    role: { type: String, required: true },
    party: { type: String, default: null },
    capabilities: { type: [String], default: undefined },
  },
  { _id: false },
);

export const PersonSchema = new Schema<PersonRecord>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    passwordHash: { type: String, required: true },
    isAdmin: { type: Boolean, required: true },
    roles: { type: [SeatSchema], required: true },
    demoPassword: { type: String, default: null },
    secondFactor: { type: Schema.Types.Mixed, default: null },
  },
  { collection: 'people', versionKey: false },
);
PersonSchema.index({ email: 1 }, { unique: true });
PersonSchema.index({ 'roles.agreement': 1, _id: 1 });
PersonSchema.index({ isAdmin: 1 });
