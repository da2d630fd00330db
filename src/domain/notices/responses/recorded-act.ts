import type { Instant } from '../../calendar/instant';
import type { Actor } from '../../ledger/actor';
import type { Recorded, Via } from './channel';

export const ACT_KINDS = [
  'acknowledgement',
  'position',
  'commitment',
  'commitment-change',
  'delivery',
] as const;

/** `recorded` until the party has looked at it; `withdrawn` no longer counts, the others do. */
export const ACT_STANDINGS = ['recorded', 'accepted', 'contested', 'upheld', 'withdrawn'] as const;

interface Remark {
  reason: string;
  by: Actor;
  at: Instant;
}

/** NOTICE-21. An answer that the secretariat recorded for a party, and how it stands with that party. */
export interface RecordedAct extends Recorded {
  /** The number of its ledger entry, by which it is contested. */
  entry: number;
  party: string;
  act: (typeof ACT_KINDS)[number];
  /** The commitment that it is about; null for an acknowledgement or a position. */
  commitment: number | null;
  via: Via;
  by: Actor;
  at: Instant;
  standing: (typeof ACT_STANDINGS)[number];
  contest: Remark | null;
  settlement: Remark | null;
}
