import type { KeyObject } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { follow, START, type ChainState } from '../../domain/ledger/chain';
import { CheckpointsViews, originOf, verifierKeyText } from '../../platform/checkpoints';
import { CHECKPOINT_KEY, CONFIG, type Config } from '../../platform/config';
import { sha256 } from '../../platform/hash';
import { LedgerRepository, unseal } from '../../platform/ledger';
import { TasksRepository } from '../../platform/tasks';
import { fail, ok, warn, type Finding } from './finding';

const LAST_ENTRIES = 1_000;

/** Tasks that wait for a person, and for each agreement the end of its chain and who signs it. */
export async function examineLedger(app: INestApplicationContext): Promise<Finding[]> {
  const heads = await app.get(LedgerRepository).heads();
  const findings: Finding[] = [deadTasks(await app.get(TasksRepository).deadCount())];
  for (const { agreement, seq } of heads) {
    findings.push(await endOfChain(app.get(LedgerRepository), agreement, seq));
    findings.push(await checkpoints(app, agreement, seq));
  }
  return findings;
}

function deadTasks(count: number): Finding {
  return count === 0
    ? ok('dead tasks', 'none')
    : fail('dead tasks', `${count} were given up`, 'See "Dead tasks" in docs/operations.md.');
}

/** Recomputes the last thousand entries; `lodestone verify` recomputes all. */
async function endOfChain(ledger: LedgerRepository, agreement: string, head: number): Promise<Finding> {
  const what = `chain of ${agreement}`;
  const records = await ledger.after(agreement, Math.max(0, head - LAST_ENTRIES - 1), LAST_ENTRIES + 1);
  const first = records[0];
  const isWhole = first?.seq === 1;
  let state: ChainState = isWhole || !first ? START : unseal(first);
  for (const record of isWhole ? records : records.slice(1)) {
    const verdict = follow(state, unseal(record), agreement, sha256);
    if (!verdict.ok)
      return fail(
        what,
        `does not hold at entry ${verdict.at}: ${verdict.reason}`,
        `Run lodestone verify ${agreement}; restore from a backup.`,
      );
    state = verdict.state;
  }
  return state.seq >= head
    ? ok(what, `the last ${Math.min(head, LAST_ENTRIES)} of ${head} entries hold`)
    : fail(
        what,
        `ends at ${state.seq} before its head ${head}`,
        `Run lodestone verify ${agreement}; restore from a backup.`,
      );
}

async function checkpoints(app: INestApplicationContext, agreement: string, head: number): Promise<Finding> {
  const what = `checkpoints of ${agreement}`;
  const views = app.get(CheckpointsViews);
  const { publicUrl } = app.get<Config>(CONFIG);
  const own = verifierKeyText(originOf(publicUrl, agreement), app.get<KeyObject>(CHECKPOINT_KEY));
  const known = (await views.keys(agreement)).map(({ key }) => key);
  if (known.length > 0 && !known.includes(own))
    return warn(
      what,
      'the next start signs with a key, or under a name, that has not signed here before',
      'If that is meant, tell the parties the new public key; else set LODESTONE_CHECKPOINT_KEY and LODESTONE_PUBLIC_URL as before.',
    );
  const size = await views.size(agreement);
  return size >= head
    ? ok(what, `signed up to ${size}`)
    : warn(what, `signed up to ${size} of ${head}`, 'A running server signs within a second; start one.');
}
