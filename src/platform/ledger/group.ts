import type { ChainState } from '../../domain/ledger/chain';
import type { Instant } from '../../domain/calendar/instant';
import type { OpenTransaction } from '../database';
import type { Answer } from '../idempotency';
import { Commit } from './commit';
import { isRefusal, type Outcome, type WaitingCommand } from './waiting-command';

/** What the commands of a group did: what is to be stored, and what each is told once it is. */
export interface Done {
  commits: Commit[];
  outcomes: Outcome[];
  answers: Answer[];
  head: ChainState;
}

/**
 * LEDGER-8. Runs commands one after another in one transaction, each upon what those before it did. A command that
 * is refused before it wrote anything drops out; any other failure is thrown, and the transaction must not be stored.
 */
export async function runTogether(
  group: WaitingCommand[],
  agreement: string,
  from: ChainState,
  open: OpenTransaction,
  now: () => Instant,
): Promise<Done> {
  const done: Done = { commits: [], outcomes: [], answers: [], head: from };
  for (const command of group) {
    const commit = new Commit(agreement, command.actor, done.head, now());
    const before = open.writes();
    try {
      const answer = await command.run(commit, open.run);
      done.commits.push(commit);
      done.outcomes.push({ answer });
      done.head = commit.head;
      if (command.request && commit.records.length > 0)
        done.answers.push({ request: command.request, answer });
    } catch (error) {
      if (!isRefusal(error) || open.writes() !== before) throw error;
      done.outcomes.push({ refusal: error });
    }
  }
  return done;
}
