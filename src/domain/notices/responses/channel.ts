import type { Instant } from '../../calendar/instant';

/** How an answer came: by the party itself in the portal, or otherwise and recorded by the secretariat. */
export const VIAS = ['portal', 'phone', 'email', 'note-verbale', 'in-room'] as const;
export type Via = (typeof VIAS)[number];

/** What the secretariat states of an answer that it records for a party. */
export interface Recorded {
  /** When the answer reached the secretariat; lateness is judged by it. */
  receivedAt: Instant;
  /** The text of the answer, or where it can be found. */
  evidence: string;
  /** Who spoke for the party, by name; null when nobody was named. */
  onBehalfOf: string | null;
}

/** The channel as every event of an answer carries it; `recorded` is absent from an answer in the portal. */
export interface Channel {
  via: Via;
  recorded?: Recorded;
  /** Who prepared the answer that its actor approved, by person id. */
  preparedBy?: string;
}

export const PORTAL: Channel = { via: 'portal' };
