import { Schema } from 'mongoose';
import type { Comment } from '../../../domain/notices/situation/comment';

/** A comment as stored, with who may find it and who was mentioned and has still to read it. */
export interface CommentRecord extends Comment {
  /** `critical-minerals-2026/N-2026-001/7`. */
  _id: string;
  readers: string[];
  /** Ids of people. Kept up to date beside the ledger: reading is no act. */
  unread: string[];
}

export const CommentSchema = new Schema<CommentRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    notice: { type: String, required: true },
    status: { type: String, required: true },
    n: { type: Number, required: true },
    by: { type: Schema.Types.Mixed, required: true } as never,
    at: { type: String, required: true } as never,
    text: { type: String, default: null },
    mentions: { type: [String], required: true },
    replyTo: { type: Number, default: null },
    audience: { type: Schema.Types.Mixed, required: true } as never,
    editedAt: { type: String, default: null } as never,
    readers: { type: [String], required: true },
    unread: { type: [String], required: true },
  },
  { collection: 'comments', versionKey: false, minimize: false },
);
CommentSchema.index({ agreement: 1, notice: 1, n: 1 });
CommentSchema.index({ unread: 1, agreement: 1 }, { name: 'unread' });
