import { Schema } from 'mongoose';

/** Something that must happen at `dueAt`. Dead once it has failed too often; then it waits for a person. */
export interface TaskRecord {
  _id: string;
  agreement: string;
  kind: string;
  /** What the handler needs, as plain data. */
  data: Record<string, unknown>;
  dueAt: number;
  /** Not before this moment, in milliseconds: another process has it, or it backs off after a failure. */
  leasedUntil: number;
  attempts: number;
  isDead: boolean;
  lastError: string | null;
}

export const TaskSchema = new Schema<TaskRecord>(
  {
    _id: { type: String, required: true },
    agreement: { type: String, required: true },
    kind: { type: String, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    dueAt: { type: Number, required: true },
    leasedUntil: { type: Number, required: true },
    attempts: { type: Number, required: true },
    isDead: { type: Boolean, required: true },
    lastError: { type: String, default: null },
  },
  { collection: 'tasks', versionKey: false, minimize: false },
);
TaskSchema.index({ isDead: 1, dueAt: 1 });
