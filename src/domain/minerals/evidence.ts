export const MARKS = ['verified', 'partial', 'unverified'] as const;
export type Mark = (typeof MARKS)[number];

/** Where a figure comes from and whether it was read there. */
export interface Evidence {
  source: string;
  verified: Mark;
  /** What the data says about the check beyond the mark itself. */
  note: string | null;
}

const DENIED = /\b(unverified|not (re-)?verified|not published)\b/;
const AFFIRMED = /(?<!not |not re-)\bverified\b/;

/**
 * MINERAL-1. A figure is verified only when its mark says so without reservation; a mark that affirms and
 * denies, or calls itself partial, is partial; anything else is unverified.
 */
export function markOf(text: string): Mark {
  const isDenied = DENIED.test(text);
  const isAffirmed = AFFIRMED.test(text);
  if (/\bpartial\b/.test(text) || (isDenied && isAffirmed)) return 'partial';
  return isAffirmed ? 'verified' : 'unverified';
}

/** The evidence for a figure from this source whose mark reads `mark`. */
export function evidenceFrom(source: string, mark: string): Evidence {
  const verified = markOf(mark);
  return { source, verified, note: mark === verified ? null : mark };
}
