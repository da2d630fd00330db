import { DEMO_AGREEMENT, seedDemo } from '../demo/seed-demo';
import { LedgerViews } from '../platform/ledger';
import { chainHead } from './chain-head';
import { report } from './report';
import { withApp } from './with-app';

/** Loads the demonstration where a demonstration may run; what is there already stays. */
export function seed({ json }: { json?: boolean }): Promise<void> {
  return withApp({ ...process.env, LODESTONE_DEMO: '1' }, async (app) => {
    await seedDemo(app, (line) => console.error(line));
    const { seq, hash } = await chainHead(app.get(LedgerViews), DEMO_AGREEMENT);
    const sentence = `The demonstration is loaded: ${seq} entries in ${DEMO_AGREEMENT}. Start it with \`npm start\`.`;
    report(json, { agreement: DEMO_AGREEMENT, seq, hash }, sentence);
  });
}
