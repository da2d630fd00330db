import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Checkpoints, CheckpointsViews } from '../../platform/checkpoints';
import { StartupError } from '../../platform/errors';
import { LedgerViews } from '../../platform/ledger';
import { chainHead } from '../chain-head';
import { progress } from '../progress';
import { report } from '../report';
import { withApp } from '../with-app';
import { CHECKPOINTS, checkpointLine, ENTRIES, entryLine, HEAD, headLine, KEYS } from './exported';

const README = `This folder holds the whole ledger of one agreement, for a verifier that trusts nobody.

entries.jsonl      one entry a line, in order, as the interface shows it to a reader with every right
checkpoints.jsonl  one signed checkpoint a line; the last states the end of the chain
head.json          the number and hash at which the chain ends, and how many checkpoints there are
keys.txt           the public keys that signed them, as the installation lists them; compare them with those you kept

lodestone verify --files FOLDER --key KEYFILE verifies it without server and database. To verify it yourself: for each
line of entries.jsonl in turn, seq is one more than before and prevHash is the hash of the line before (64 zeros before
the first). With SHA-256 in lower-case hex over RFC 8785 canonical JSON in UTF-8:
  headerHash  = of {actor, audience, salt: headerSalt, subject, type}
  payloadHash = of {payload, salt: payloadSalt}
  hash        = of {agreement, at, format: 1, headerHash, payloadHash, prevHash, seq}
A part whose salt is null was withheld or erased; its hash still binds it. The last hash is that of head.json.

A checkpoint is a C2SP signed note (Ed25519) of three lines: origin, number of entries, base64 of the hash of the last of
them. The ledger is a hash chain, no Merkle tree. Whoever kept an earlier checkpoint can show that nothing before it
was changed.
`;

/** Writes entries, checkpoints, keys and the way to verify them into a new or empty folder. */
export function exportLedger(
  agreement: string,
  { out, json }: { out: string; json?: boolean },
): Promise<void> {
  return withApp(process.env, async (app) => {
    await chainHead(app.get(LedgerViews), agreement);
    await mkdir(out, { recursive: true });
    if ((await readdir(out)).length > 0)
      throw new StartupError(`The folder ${out} is not empty; name a new one.`);
    await app.get(Checkpoints).signHeads();
    const signed = app.get(CheckpointsViews);
    const size = await signed.size(agreement);
    const { hash } = await writeEntries(join(out, ENTRIES), app.get(LedgerViews), agreement, size);
    const checkpoints = await writeLines(join(out, CHECKPOINTS), signed.notes(agreement, size), (note) =>
      checkpointLine({ note }),
    );
    const head = { agreement, seq: size, hash, checkpoints };
    await writeFile(join(out, HEAD), `${headLine(head)}\n`);
    await writeFile(join(out, KEYS), (await signed.keys(agreement)).map(({ key }) => `${key}\n`).join(''));
    await writeFile(join(out, 'README.txt'), README);
    report(
      json,
      { ...head, out },
      `${size} entries and ${checkpoints} checkpoints of ${agreement} written to ${out}.`,
    );
  });
}

async function writeEntries(file: string, ledger: LedgerViews, agreement: string, size: number) {
  const show = progress('entries written', size);
  let last = { seq: 0, hash: '' };
  await writeLines(file, ledger.all(agreement, { upTo: size }), (entry) => {
    last = entry;
    show.at(entry.seq);
    return entryLine(entry);
  });
  show.end();
  return last;
}

/** Writes a line for each item as they come, no faster than the disk takes them; returns how many. */
async function writeLines<T>(
  path: string,
  items: AsyncIterable<T>,
  lineOf: (item: T) => string,
): Promise<number> {
  const file = createWriteStream(path);
  let count = 0;
  for await (const item of items) {
    if (!file.write(`${lineOf(item)}\n`)) await once(file, 'drain');
    count += 1;
  }
  file.end();
  await finished(file);
  return count;
}
