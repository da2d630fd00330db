import type { Instant } from '../calendar/instant';
import type { Level } from '../charters/charter';
import type { Audience } from '../ledger/audience';
import type { Actor } from '../ledger/actor';
import type { Basis, Quantity } from '../quantities/quantity';
import type { Via } from './responses/channel';
import type { Duplicate, Link } from './links/link';
import type { Lesson } from './after-action/lesson';
import type { RecordedAct } from './responses/recorded-act';
import type { RoleHolder } from './roles/role';
import type { Situation } from './situation/situation';
import type { Translation } from './translations/translation';

export const CAUSES = [
  'natural-disaster',
  'accident',
  'geology',
  'export-control',
  'sanction',
  'technology-change',
  'market-manipulation',
  'market-instability',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

/** CAP 1.2 (OASIS), section 3.2.2, in lower case. */
export const URGENCIES = ['immediate', 'expected', 'future', 'past', 'unknown'] as const;
export const SEVERITIES = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const;
export const CERTAINTIES = ['observed', 'likely', 'possible', 'unlikely', 'unknown'] as const;

/** The stages of a mineral's value chain. */
export const SEGMENTS = [
  'ore',
  'intermediate',
  'compound',
  'refined',
  'alloy',
  'component',
  'scrap',
] as const;
export type Segment = (typeof SEGMENTS)[number];

/** An exercise runs under the real rules and says so everywhere. */
export const NOTICE_STATUSES = ['actual', 'exercise'] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** The estimated loss of supply; `sharePercent` is of the parties' supply, a decimal as text. */
export interface Loss {
  quantity: Quantity;
  basis: Basis;
  sharePercent: string | null;
}

/** What the notice says; only a revision changes it. */
export interface NoticeContent {
  headline: string;
  cause: Cause;
  urgency: (typeof URGENCIES)[number];
  severity: (typeof SEVERITIES)[number];
  certainty: (typeof CERTAINTIES)[number];
  minerals: { mineral: string; segments: Segment[] }[];
  area: { countries: string[]; description: string | null };
  onset: Instant;
  expectedEnd: Instant | null;
  loss: Loss | null;
  description: string;
  instruction: string;
  references: string[];
  language: string;
}

export const NOTICE_STATES = ['reported', 'issued', 'resolved', 'cancelled', 'merged'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
export type Clock = 'acknowledge' | 'position';

/** Deadlines of the level in force; `reportEvery` is an ISO 8601 duration. */
export interface Clocks {
  acknowledgeBy: Instant;
  positionBy: Instant;
  meetBy: Instant | null;
  reportEvery: string | null;
}

export interface Receipt {
  seq: number;
  hash: string;
}

interface Acknowledgement {
  by: Actor;
  /** When the party acknowledged; for a recorded one, when the secretariat received it. */
  at: Instant;
  late: boolean;
  via: Via;
  receipt: Receipt;
}

export const STANCES = ['affected', 'can-help', 'neutral'] as const;

export interface PositionContent {
  stance: (typeof STANCES)[number];
  note: string | null;
  ownLoss: Quantity | null;
  /** Whole days of consumption that stocks cover. */
  stockCoverDays: number | null;
}

export interface Position extends PositionContent {
  by: Actor;
  /** When the party took it; for a recorded one, when the secretariat received it. */
  at: Instant;
  late: boolean;
  via?: Via;
  /** The number of its ledger entry. */
  entry?: number;
  /** The deadline in force when it was taken. */
  dueAt?: Instant | null;
}

export const COMMITMENT_KINDS = [
  'stock-release',
  'swap',
  'diverted-offtake',
  'extra-production',
  'demand-restraint',
  'substitution',
  'finance',
  'permit-fast-track',
] as const;

export type CommitmentStatus = 'pledged' | 'confirmed' | 'delivered' | 'withdrawn';

export interface CommitmentContent {
  kind: (typeof COMMITMENT_KINDS)[number];
  quantity: Quantity;
  basis: Basis;
  from: Instant | null;
  to: Instant | null;
  note: string | null;
}

export interface Delivery {
  quantity: Quantity;
  at: Instant;
  note: string | null;
  via?: Via;
  /** The number of its ledger entry; absent from a delivery not yet recorded. */
  entry?: number;
}

/** What a commitment was pledged as, or changed to, by one entry. */
interface Terms {
  entry: number;
  status: CommitmentStatus;
  quantity: Quantity;
}

export interface Commitment extends CommitmentContent {
  n: number;
  status: CommitmentStatus;
  deliveries: Delivery[];
  /** Each change by the party, oldest first, from the pledge on. */
  history?: Terms[];
}

/** One party's answer to a notice. */
export interface Response {
  acknowledged: Acknowledgement | null;
  position: Position | null;
  commitments: Commitment[];
  /** Positions that later ones replaced, oldest first. */
  earlierPositions?: Position[];
}

export interface PreparedContent {
  position: PositionContent | null;
  commitments: CommitmentContent[];
}

/** NOTICE-24. An answer that a party has prepared and not yet given; the party alone may read it. */
export interface PreparedAnswer extends PreparedContent {
  n: number;
  party: string;
  /** Counts its edits, from 1. */
  revision: number;
  status: 'open' | 'approved' | 'discarded';
  /** The version of the notice for which it was prepared. */
  of: number;
  preparedBy: Actor;
  at: Instant;
  decided: { by: Actor; at: Instant; reason: string | null } | null;
}

/** A deadline that a party let pass, and how far it has been chased. */
export interface Miss {
  clock: Clock;
  party: string;
  dueAt: Instant;
  reached: 'missed' | 'head' | 'delegation';
}

/** One numbered change by the notice's owner, with the fields it changed. Nothing is overwritten. */
export interface Revision {
  version: number;
  at: Instant;
  by: Actor;
  event: string;
  level: Level | null;
  changes: Record<string, { from: unknown; to: unknown }>;
  note: string | null;
  /** Who may read it: what was changed in a draft stays with those who could read the draft. */
  audience: Audience;
}

export interface Notice {
  agreement: string;
  id: string;
  status: NoticeStatus;
  state: NoticeState;
  level: Level | null;
  audience: Audience;
  reportedBy: Actor;
  content: NoticeContent;
  charterVersion: number | null;
  clocks: Clocks | null;
  /** Parties bound to answer, frozen when the notice was issued. */
  expected: string[];
  responses: Record<string, Response>;
  misses: Miss[];
  /** Answers that the secretariat recorded for parties, in order. */
  recorded?: RecordedAct[];
  /** What parties have prepared, each readable by that party alone. */
  prepared?: PreparedAnswer[];
  roles?: RoleHolder[];
  translations?: Translation[];
  links?: Link[];
  duplicates?: Duplicate[];
  /** The notice that this one was a duplicate of. */
  mergedInto?: string;
  situation?: Situation;
  /** The thread summed up by those who run the response. */
  summary?: { text: string; by: Actor; at: Instant };
  /** What was learnt, drawn once it is resolved. */
  lessons?: Lesson[];
  revisions: Revision[];
  /** Counts the owner's revisions only, so that another party's answer never makes an edit stale. */
  version: number;
}

const NO_RESPONSE: Response = { acknowledged: null, position: null, commitments: [] };

/** A party's answer so far; an empty one when it has not answered. */
export const responseOf = (notice: Notice, party: string): Response => notice.responses[party] ?? NO_RESPONSE;

export const hasAnswered = (notice: Notice, party: string, clock: Clock): boolean => {
  const response = responseOf(notice, party);
  return (clock === 'acknowledge' ? response.acknowledged : response.position) !== null;
};
