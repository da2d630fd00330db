import { LedgerViews } from '../platform/ledger';
import { progress } from './progress';
import { report } from './report';
import { withApp } from './with-app';

/** Recomputes a chain and says whether it holds; exit code 1 when it does not, 2 when there is none. */
export function verify(agreement: string, { json }: { json?: boolean }): Promise<void> {
  return withApp(async (app) => {
    const ledger = app.get(LedgerViews);
    const { seq } = await ledger.head(agreement);
    if (seq === 0) {
      process.exitCode = 2;
      return report(
        json,
        { ok: false, reason: 'unknown agreement' },
        `There is no agreement "${agreement}" here.`,
      );
    }
    const show = progress('entries verified', seq);
    const verdict = await ledger.verify(agreement, show.at);
    show.end();
    if (!verdict.ok) process.exitCode = 1;
    const sentence = verdict.ok
      ? `The chain of ${agreement} holds: ${verdict.size} entries, head ${verdict.head.hash}.`
      : `The chain of ${agreement} does not hold at entry ${verdict.at}: ${verdict.reason}`;
    report(json, verdict, sentence);
  });
}
