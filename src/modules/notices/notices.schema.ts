import { Schema } from 'mongoose';
import type { Notice } from '../../domain/notices/notice';

/** A notice as stored: the aggregate, and beside it what lists filter and sort by. */
export interface NoticeRecord {
  /** `critical-minerals-2026/N-2026-001`. */
  _id: string;
  agreement: string;
  sortKey: string;
  readers: string[];
  words: string[];
  /** Whom it waits for, such as `critical-minerals-2026/party:JP`. */
  waitsFor: string[];
  notice: Notice;
}

export const NoticeSchema = new Schema<NoticeRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    sortKey: { type: String, required: true },
    readers: { type: [String], required: true },
    words: { type: [String], required: true },
    waitsFor: { type: [String], default: [] },
    notice: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'notices', versionKey: false, minimize: false },
);
NoticeSchema.index({ agreement: 1, sortKey: -1 });
NoticeSchema.index({ agreement: 1, 'notice.state': 1, sortKey: -1 });
NoticeSchema.index({ agreement: 1, words: 1, sortKey: -1 });
NoticeSchema.index({ waitsFor: 1 }, { name: 'waitsFor' });
