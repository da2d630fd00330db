import type { Charter } from '../../domain/charters/charter';
import type { Commit } from '../../platform/ledger';

/** Admits the roster of a charter in the commit that creates the agreement; the parties module does. */
export abstract class RosterAdmission {
  abstract admitRoster(commit: Commit, charter: Charter): Promise<void>;
}
