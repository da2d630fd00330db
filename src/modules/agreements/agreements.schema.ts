import { Schema } from 'mongoose';
import type { Charter } from '../../domain/charters/charter';

/** CHARTER-8. The rules in force from a moment on; a version never changes. */
export interface CharterVersion {
  version: number;
  from: string;
  rules: Charter;
}

/** One instrument in operation. */
export interface AgreementRecord {
  /** The slug. */
  _id: string;
  title: string;
  createdAt: string;
  /** Every version there was; the last one is in force. */
  charters: CharterVersion[];
  version: number;
}

export const AgreementSchema = new Schema<AgreementRecord>(
  {
    _id: { type: String, required: true },
    title: { type: String, required: true },
    createdAt: { type: String, required: true },
    charters: { type: Schema.Types.Mixed, required: true } as never,
    version: { type: Number, required: true },
  },
  { collection: 'agreements', versionKey: false, minimize: false },
);
