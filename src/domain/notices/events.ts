import type { Instant } from '../calendar/instant';
import type { Level } from '../charters/charter';
import type {
  Clock,
  Clocks,
  Commitment,
  CommitmentContent,
  CommitmentStatus,
  Delivery,
  NoticeContent,
  NoticeStatus,
  PositionContent,
  PreparedContent,
} from './notice';
import type { Channel } from './channel';
import type { Link } from './link';
import type { RoleHolder } from './role';
import type { Meeting, SituationFigures } from './situation';
import type { Translation } from './translation';

/** Every payload says whether it belongs to an exercise. */
interface About {
  status: NoticeStatus;
}

interface ByParty extends About {
  party: string;
}

/** A deadline of those who run the response; `reminded` is the coordinator, null for the secretariat. */
type Reminder = About & { dueAt: Instant; reminded: string | null };

/** An answer of a party says how it came. */
type Answer = ByParty & Channel;

interface ClockPassed {
  clock: Clock;
  dueAt: Instant;
  /** The ids of the people reminded; absent in entries from before duty rosters. */
  reached?: string[];
}

/** What can happen to a notice. The entry's subject names it; the entry's actor says who did it. */
export interface NoticeEvents {
  'notice.reported': About & { content: NoticeContent };
  'notice.issued': About & {
    level: Level;
    content: NoticeContent;
    clocks: Clocks;
    expected: string[];
    charterVersion: number;
    translations?: Translation[];
  };
  'notice.updated': About & { changes: Partial<NoticeContent> };
  'notice.escalated': About & { from: Level; level: Level; clocks: Clocks };
  'notice.de-escalated': About & { from: Level; level: Level; clocks: Clocks };
  'notice.resolved': About & { summary: string };
  'notice.cancelled': About & { reason: string };
  'notice.acknowledged': Answer & { late: boolean };
  'notice.position-taken': Answer & { position: PositionContent; late: boolean };
  'notice.commitment-made': Answer & {
    commitment: CommitmentContent & Pick<Commitment, 'n' | 'status'>;
  };
  'notice.commitment-changed': Answer & {
    commitment: { n: number; status: CommitmentStatus; quantity: Commitment['quantity'] };
  };
  'notice.delivery-recorded': Answer & {
    commitment: { n: number; status: CommitmentStatus };
    delivery: Delivery;
  };
  'notice.delivery-corrected': ByParty & {
    commitment: { n: number };
    /** The number of the entry that is corrected; null for one recorded before entries kept it. */
    corrects: number | null;
    delivery: Delivery | null;
    reason: string;
  };
  'notice.act-accepted': ByParty & { entry: number };
  'notice.act-contested': ByParty & { entry: number; reason: string };
  'notice.contest-settled': ByParty & { entry: number; outcome: 'upheld' | 'withdrawn'; reason: string };
  'notice.role-assigned': About & Omit<RoleHolder, 'since'>;
  'notice.role-ended': About & Pick<RoleHolder, 'role' | 'person'>;
  'notice.linked': About & Pick<Link, 'notice' | 'kind'>;
  'notice.unlinked': About & Pick<Link, 'notice'>;
  'notice.merged': About & { into: string };
  'notice.duplicate-received': About & { duplicate: string };
  'notice.translated': About & { translation: Omit<Translation, 'by' | 'at'> };
  'notice.translation-removed': About & { language: string };
  'notice.situation-reported': About & {
    n: number;
    text: string;
    figures: SituationFigures | null;
    nextDueAt: Instant | null;
    late: boolean;
  };
  'notice.meeting-held': About & { meeting: Meeting };
  'notice.report-missed': Reminder;
  'notice.meeting-missed': Reminder;
  'notice.answer-prepared': ByParty & { n: number; revision: number; of: number } & PreparedContent;
  'notice.prepared-approved': ByParty & { n: number; revision: number; of: number };
  'notice.prepared-discarded': ByParty & { n: number; reason: string };
  'notice.clock-missed': ByParty & ClockPassed;
  'notice.chased': ByParty & ClockPassed & { to: 'head' | 'delegation' };
}
