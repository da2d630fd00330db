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
import type { Channel } from './responses/channel';
import type { Link } from './links/link';
import type { Lesson, LessonOutcome } from './after-action/lesson';
import type { RoleHolder } from './roles/role';
import type { Meeting, SituationFigures } from './situation/situation';
import type { Translation } from './translations/translation';

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
  /** A disruption was reported. Read by the secretariat and the reporting party. */
  'notice.reported': About & { content: NoticeContent };
  /** The secretariat issued the notice at a level; its clocks run. Read by every member. */
  'notice.issued': About & {
    level: Level;
    content: NoticeContent;
    clocks: Clocks;
    expected: string[];
    charterVersion: number;
    translations?: Translation[];
  };
  /** The notice says something else from now on. Read by whoever may read the notice. */
  'notice.updated': About & { changes: Partial<NoticeContent> };
  /** The level was raised; deadlines may have come forward. Read by whoever may read the notice. */
  'notice.escalated': About & { from: Level; level: Level; clocks: Clocks };
  /** The level was lowered; deadlines stand. Read by whoever may read the notice. */
  'notice.de-escalated': About & { from: Level; level: Level; clocks: Clocks };
  /** The crisis is over, with a summary. Read by whoever may read the notice. */
  'notice.resolved': About & { summary: string };
  /** The notice was withdrawn, with the reason. Read by whoever may read the notice. */
  'notice.cancelled': About & { reason: string };
  /** A party acknowledged. Read by whoever may read the notice. */
  'notice.acknowledged': Answer & { late: boolean };
  /** A party said where it stands; the last one counts. Read by whoever may read the notice. */
  'notice.position-taken': Answer & { position: PositionContent; late: boolean };
  /** A party promised supplies or another measure. Read by whoever may read the notice. */
  'notice.commitment-made': Answer & {
    commitment: CommitmentContent & Pick<Commitment, 'n' | 'status'>;
  };
  /** A commitment was confirmed, withdrawn or given another quantity. Read by whoever may read the notice. */
  'notice.commitment-changed': Answer & {
    commitment: { n: number; status: CommitmentStatus; quantity: Commitment['quantity'] };
  };
  /** Something was delivered against a commitment. Read by whoever may read the notice. */
  'notice.delivery-recorded': Answer & {
    commitment: { n: number; status: CommitmentStatus };
    delivery: Delivery;
  };
  /** A slip in the last delivery was corrected, or the delivery struck out. Read by whoever may read the notice. */
  'notice.delivery-corrected': ByParty & {
    commitment: { n: number };
    /** The number of the entry that is corrected; null for one recorded before entries kept it. */
    corrects: number | null;
    delivery: Delivery | null;
    reason: string;
  };
  /** A party accepted what the secretariat had recorded for it. Read by whoever may read the notice. */
  'notice.act-accepted': ByParty & { entry: number };
  /** A party contested what the secretariat had recorded for it. Read by whoever may read the notice. */
  'notice.act-contested': ByParty & { entry: number; reason: string };
  /** The secretariat upheld or withdrew what a party had contested. Read by whoever may read the notice. */
  'notice.contest-settled': ByParty & { entry: number; outcome: 'upheld' | 'withdrawn'; reason: string };
  /** Somebody was given a role on the notice. Read by whoever may read the notice. */
  'notice.role-assigned': About & Omit<RoleHolder, 'since'>;
  /** Somebody no longer has a role on the notice. Read by whoever may read the notice. */
  'notice.role-ended': About & Pick<RoleHolder, 'role' | 'person'>;
  /** The notice was linked to another. Read by whoever may read both. */
  'notice.linked': About & Pick<Link, 'notice' | 'kind'>;
  /** A link to another notice was taken away. Read by whoever could read it. */
  'notice.unlinked': About & Pick<Link, 'notice'>;
  /** The notice is a duplicate and was merged into another, which stays. Read by whoever may read this one. */
  'notice.merged': About & { into: string };
  /** A duplicate was merged into this notice. Read by whoever may read the duplicate. */
  'notice.duplicate-received': About & { duplicate: string };
  /** The texts were given in another language. Read by whoever may read the notice. */
  'notice.translated': About & { translation: Omit<Translation, 'by' | 'at'> };
  /** The texts in a language were taken away. Read by whoever may read the notice. */
  'notice.translation-removed': About & { language: string };
  /** A situation report was given; the next one is due then. Read by whoever may read the notice. */
  'notice.situation-reported': About & {
    n: number;
    text: string;
    figures: SituationFigures | null;
    nextDueAt: Instant | null;
    late: boolean;
  };
  /** The parties met. Read by whoever may read the notice. */
  'notice.meeting-held': About & { meeting: Meeting };
  /** A situation report was due and not given; the coordinator or the secretariat is reminded. Read by whoever may read the notice. */
  'notice.report-missed': Reminder;
  /** A meeting was due and none was recorded; the coordinator or the secretariat is reminded. Read by whoever may read the notice. */
  'notice.meeting-missed': Reminder;
  /** Those who run the response summed the thread up. Read by whoever may read the notice. */
  'notice.summarised': About & { text: string };
  /** A lesson was drawn from the response, with who sees to it and by when. Read by whoever may read the notice. */
  'notice.lesson-drawn': About & Pick<Lesson, 'n' | 'text' | 'owner' | 'dueAt'>;
  /** A lesson was carried out or dropped. Read by whoever may read the notice. */
  'notice.lesson-settled': About & { n: number; outcome: LessonOutcome; note: string };
  /** An answer was prepared, or another revision of it, for approval. Read by the party alone. */
  'notice.answer-prepared': ByParty & { n: number; revision: number; of: number } & PreparedContent;
  /** A prepared answer was approved; the acts follow as entries of their own. Read by the party alone. */
  'notice.prepared-approved': ByParty & { n: number; revision: number; of: number };
  /** A prepared answer was discarded. Read by the party alone. */
  'notice.prepared-discarded': ByParty & { n: number; reason: string };
  /** A party let a clock pass; this also reminds it. Read by whoever may read the notice. */
  'notice.clock-missed': ByParty & ClockPassed;
  /** A party that let a clock pass was reminded, its head first. Read by whoever may read the notice. */
  'notice.chased': ByParty & ClockPassed & { to: 'head' | 'delegation' };
}
