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
  Via,
} from './notice';

/** Every payload says whether it belongs to an exercise. */
interface About {
  status: NoticeStatus;
}

interface ByParty extends About {
  party: string;
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
  };
  'notice.updated': About & { changes: Partial<NoticeContent> };
  'notice.escalated': About & { from: Level; level: Level; clocks: Clocks };
  'notice.de-escalated': About & { from: Level; level: Level; clocks: Clocks };
  'notice.resolved': About & { summary: string };
  'notice.cancelled': About & { reason: string };
  'notice.acknowledged': ByParty & { late: boolean; via: Via };
  'notice.position-taken': ByParty & { position: PositionContent; late: boolean; via: Via };
  'notice.commitment-made': ByParty & {
    commitment: CommitmentContent & Pick<Commitment, 'n' | 'status'>;
    via: Via;
  };
  'notice.commitment-changed': ByParty & {
    commitment: { n: number; status: CommitmentStatus; quantity: Commitment['quantity'] };
  };
  'notice.delivery-recorded': ByParty & {
    commitment: { n: number; status: CommitmentStatus };
    delivery: Delivery;
  };
  'notice.clock-missed': ByParty & { clock: Clock; dueAt: Instant };
  'notice.chased': ByParty & { clock: Clock; dueAt: Instant; to: 'head' | 'delegation' };
}
