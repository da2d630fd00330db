import { Schema } from 'mongoose';

/** How often signing in failed for one account or address, as rate-limiter-flexible stores it. */
export interface FailedSignInsRecord {
  key: string;
  points: number;
  expire: Date;
}

export const FailedSignInsSchema = new Schema<FailedSignInsRecord>(
  {
    key: { type: String, required: true },
    points: { type: Number, required: true },
    expire: { type: Date, required: true },
  },
  { collection: 'failed_sign_ins', versionKey: false },
);
FailedSignInsSchema.index({ key: 1 }, { unique: true });
FailedSignInsSchema.index({ expire: 1 }, { expireAfterSeconds: 0 });
