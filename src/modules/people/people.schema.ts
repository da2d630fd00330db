import { Schema } from 'mongoose';
import type { Membership } from '../../platform/access';

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
  },
  { collection: 'people', versionKey: false },
);
PersonSchema.index({ email: 1 }, { unique: true });
PersonSchema.index({ 'roles.agreement': 1, _id: 1 });
PersonSchema.index({ isAdmin: 1 });
