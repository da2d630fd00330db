import type { Config } from '../../platform/config';
import { examineDatabase } from '../../platform/database';
import { EXIT } from '../exit-codes';
import { explain } from '../explain';
import { withAppOn, withDatabase } from '../with-app';
import { judgeDatabase } from './database';
import { fail, type Finding } from './finding';
import { examineLedger } from './ledger';
import { examineMachine, nodeVersion } from './machine';
import { examineSettings } from './settings';

/** OPS-4. Looks at everything that a server needs, changes nothing that a start would not, and says what to do. */
export async function doctor({ json = false }: { json?: boolean }): Promise<void> {
  const { findings, config } = examineSettings(process.env);
  findings.push(...(config ? examineMachine(config) : [nodeVersion()]));
  if (config) findings.push(...(await examineStored({ ...config, logLevel: 'silent' })));
  const isWell = findings.every(({ state }) => state !== 'fail');
  if (!isWell) process.exitCode = EXIT.notDone;
  console.log(json ? JSON.stringify({ ok: isWell, findings }) : findings.map(line).join('\n'));
}

/** The database, and what is in it once it is at this program's version. */
async function examineStored(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    await withDatabase(config, async (uri) => {
      const seen = await examineDatabase(uri);
      findings.push(...judgeDatabase(seen));
      if (seen.version === seen.newest)
        await withAppOn(config, uri, async (app) => void findings.push(...(await examineLedger(app))));
    });
  } catch (error) {
    findings.push(fail('database', explain(error), 'See "Database down" in docs/operations.md.'));
  }
  return findings;
}

const line = ({ what, state, detail, advice }: Finding): string =>
  `${state.padEnd(4)}  ${what}: ${detail}${advice ? `\n      → ${advice}` : ''}`;
