import type { Instant } from '../../calendar/instant';
import type { Audience } from '../../ledger/audience';

/** What the secretariat says of a notice and another. */
export const LINK_KINDS = ['related', 'caused-by', 'continues'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The same as the other notice shows it. */
export const INVERSE_OF = {
  related: 'related',
  'caused-by': 'causes',
  continues: 'continued-by',
} as const satisfies Record<LinkKind, string>;

export const SHOWN_LINK_KINDS = [...LINK_KINDS, 'causes', 'continued-by'] as const;

/** A link as one of its two notices keeps it. */
export interface Link {
  notice: string;
  kind: (typeof SHOWN_LINK_KINDS)[number];
  /** Whoever may read both notices. */
  audience: Audience;
}

/** A notice that was merged into this one. */
export interface Duplicate {
  notice: string;
  at: Instant;
  /** Whoever could read the duplicate. */
  audience: Audience;
}
