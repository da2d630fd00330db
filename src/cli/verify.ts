import { LedgerViews } from '../platform/ledger';
import { chainHead } from './chain-head';
import { EXIT } from './exit-codes';
import { progress } from './progress';
import { report } from './report';
import { withApp } from './with-app';

/** Recomputes a chain and says whether it holds; the exit code says it too. */
export function verify(agreement: string, { json }: { json?: boolean }): Promise<void> {
  return withApp(process.env, async (app) => {
    const ledger = app.get(LedgerViews);
    const { seq } = await chainHead(ledger, agreement);
    const show = progress('entries verified', seq);
    const verdict = await ledger.verify(agreement, show.at);
    show.end();
    if (!verdict.ok) process.exitCode = EXIT.chainBroken;
    const sentence = verdict.ok
      ? `The chain of ${agreement} holds: ${verdict.size} entries, head ${verdict.head.hash}.`
      : `The chain of ${agreement} does not hold at entry ${verdict.at}: ${verdict.reason}`;
    report(json, verdict, sentence);
  });
}
