import { Schema } from 'mongoose';
import type { Party } from '../../domain/parties/party';

/** A party as stored; `_id` is agreement and code, such as `critical-minerals-2026/JP`. */
export interface PartyRecord extends Party {
  _id: string;
}

export const PartySchema = new Schema<PartyRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    code: { type: String, required: true },
    history: { type: Schema.Types.Mixed, required: true } as never,
    version: { type: Number, required: true },
  },
  { collection: 'parties', versionKey: false, minimize: false },
);
PartySchema.index({ agreement: 1, code: 1 });
