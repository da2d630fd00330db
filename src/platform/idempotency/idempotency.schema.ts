import { Schema } from 'mongoose';

/** The first answer to a keyed request; `answer` is null when it carried a secret. */
export interface AnswerRecord {
  _id: string;
  bodyHash: string;
  answer: string | null;
  expiresAt: Date;
  /** By the wall clock, for the database to sweep by. */
  storedAt: Date;
}

export const AnswerSchema = new Schema<AnswerRecord>(
  {
    _id: { type: String, required: true },
    bodyHash: { type: String, required: true },
    answer: { type: String, default: null },
    expiresAt: { type: Date, required: true },
    storedAt: { type: Date, required: true },
  },
  { collection: 'idempotent_answers', versionKey: false },
);
AnswerSchema.index({ storedAt: 1 }, { expireAfterSeconds: 24 * 3_600 });
