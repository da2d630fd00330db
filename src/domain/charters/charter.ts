import type { SignInRules } from '../access/sign-in-rules';

/**
 * An agreement's rules as data. A charter is a file under `charters/` or is given inline when an agreement
 * is created; `modules/agreements/charter.dto.ts` checks its shape and `checkCharter` its sense.
 */
export interface Charter {
  key: string;
  title: string;
  /** Where the text was read, and what is illustrative in it. */
  source: string;
  seat: { place: string; timeZone: string };
  /** Figures kept per party, on which votes and shares rest. */
  bases: Basis[];
  constituencies: Constituency[];
  /** The minerals in scope, by id of the reference list; `all` for the whole list. */
  minerals: 'all' | string[];
  crisis: { levels: LevelRules[] };
  /** What is asked of those who act; without it, that they are signed in. */
  people?: SignInRules;
  /** Parties that creation admits. */
  roster?: RosterParty[];
}

interface Basis {
  key: string;
  title: string;
  unit: string;
}

interface Constituency {
  key: string;
  title: string;
  /** The basis on which this constituency's shares rest. */
  basis: string;
}

export const LEVELS = ['watch', 'alert', 'crisis'] as const;
export type Level = (typeof LEVELS)[number];

/** The clocks that a notice at this level starts. All are ISO 8601 durations. */
export interface LevelRules {
  level: Level;
  acknowledgeWithin: string;
  positionWithin: string;
  meetWithin: string | null;
  reportEvery: string | null;
  /** After a missed clock: first the head of delegation, then the whole delegation. */
  chase: { headAfter: string; delegationAfter: string };
}

interface RosterParty {
  code: string;
  name: string;
  constituency: string;
  basis: Record<string, string>;
}
