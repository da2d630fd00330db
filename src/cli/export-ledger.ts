import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { LedgerViews } from '../platform/ledger';
import { StartupError } from '../platform/errors';
import { chainHead } from './chain-head';
import { progress } from './progress';
import { report } from './report';
import { withApp } from './with-app';

const README = `This folder holds the whole ledger of one agreement, for a verifier that trusts nobody.

entries.jsonl  one entry a line, in order, as the interface shows it to a reader with every right
head.json      the number and hash at which the chain ends

To verify: for each line in turn, seq is one more than before and prevHash is the hash of the line before (64
zeros before the first). With SHA-256 in lower-case hex over RFC 8785 canonical JSON in UTF-8:
  headerHash  = of {actor, audience, salt: headerSalt, subject, type}
  payloadHash = of {payload, salt: payloadSalt}
  hash        = of {agreement, at, format: 1, headerHash, payloadHash, prevHash, seq}
A part whose salt is null was withheld or erased; its hash still binds it. The last hash is that of head.json.
Whoever kept an earlier head can show that nothing before it was changed.
`;

/** Writes entries, head and the way to verify them into a new or empty folder. */
export function exportLedger(
  agreement: string,
  { out, json }: { out: string; json?: boolean },
): Promise<void> {
  return withApp(process.env, async (app) => {
    const ledger = app.get(LedgerViews);
    const head = await chainHead(ledger, agreement);
    await mkdir(out, { recursive: true });
    if ((await readdir(out)).length > 0)
      throw new StartupError(`The folder ${out} is not empty; name a new one.`);
    const file = createWriteStream(join(out, 'entries.jsonl'));
    const show = progress('entries written', head.seq);
    let last = { seq: 0, hash: '' };
    for await (const entry of ledger.all(agreement)) {
      if (!file.write(`${JSON.stringify(entry)}\n`)) await once(file, 'drain');
      last = { seq: entry.seq, hash: entry.hash };
      show.at(entry.seq);
    }
    file.end();
    await finished(file);
    show.end();
    await writeFile(join(out, 'head.json'), `${JSON.stringify({ agreement, ...last })}\n`);
    await writeFile(join(out, 'README.txt'), README);
    report(json, { agreement, ...last, out }, `${last.seq} entries of ${agreement} written to ${out}.`);
  });
}
