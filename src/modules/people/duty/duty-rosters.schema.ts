import { Schema } from 'mongoose';
import type { Shift } from '../../../domain/people/duty-roster';

/** The duty roster of one delegation. */
export interface DutyRosterRecord {
  /** Agreement and party, such as critical-minerals-2026/JP. */
  _id: string;
  shifts: Shift[];
}

export const DutyRosterSchema = new Schema<DutyRosterRecord>(
  {
    _id: { type: String, required: true },
    shifts: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'duty_rosters', versionKey: false },
);
