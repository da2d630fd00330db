import { Schema } from 'mongoose';
import type { Audience } from '../../domain/ledger/audience';

/**
 * An entry as stored: the canonical JSON texts that were hashed, and beside them what is searched. A payload
 * of null was erased; its hash stays. `_id` is agreement and number, so that id order is chain order.
 */
export interface EntryRecord {
  _id: string;
  agreement: string;
  seq: number;
  at: string;
  header: string;
  payload: string | null;
  headerHash: string;
  payloadHash: string;
  prevHash: string;
  hash: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  audience: Audience;
}

export const EntrySchema = new Schema<EntryRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    seq: { type: Number, required: true },
    at: { type: String, required: true },
    header: { type: String, required: true },
    payload: { type: String, default: null },
    headerHash: { type: String, required: true },
    payloadHash: { type: String, required: true },
    prevHash: { type: String, required: true },
    hash: { type: String, required: true },
    type: { type: String, required: true },
    subjectKind: { type: String, required: true },
    subjectId: { type: String, required: true },
    audience: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'entries', versionKey: false },
);
EntrySchema.index({ agreement: 1, subjectId: 1, seq: 1 });
EntrySchema.index({ agreement: 1, type: 1, seq: 1 });

/** Where an agreement's chain ends; updating it is what makes two commits at once conflict. */
export interface HeadRecord {
  _id: string;
  seq: number;
  hash: string;
  at: string;
}

export const HeadSchema = new Schema<HeadRecord>(
  {
    _id: { type: String, required: true },
    seq: { type: Number, required: true },
    hash: { type: String, required: true },
    at: { type: String, required: true },
  },
  { collection: 'heads', versionKey: false },
);

const DIGITS = 16;

/** `critical-minerals-2026:0000000000000042`; agreement slugs never contain a colon. */
export const entryId = (agreement: string, seq: number): string =>
  `${agreement}:${String(seq).padStart(DIGITS, '0')}`;
