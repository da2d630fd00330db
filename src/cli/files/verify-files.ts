import { join } from 'node:path';
import { follow, START, type ChainState, type Head } from '../../domain/ledger/chain';
import type { Entry } from '../../domain/ledger/entry';
import { openCheckpoint, type VerifierKey } from '../../platform/checkpoints';
import { sha256 } from '../../platform/hash';
import {
  CHECKPOINTS,
  checkpointLine,
  ENTRIES,
  entryLine,
  HEAD,
  headLine,
  read,
  type ExportedHead,
} from './exported';
import { linesOf } from './lines';

export type FilesVerdict =
  | { ok: true; agreement: string; size: number; head: Head; checkpoints: number; withheld: number }
  | { ok: false; file: string; line: number; reason: string };

/** What does not hold, with the file and the line of it. */
class Fault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/**
 * LEDGER-10. Verifies an export by its files and public keys alone, in constant memory: each line is the one text of what it
 * says, every entry follows the one before, every checkpoint is signed by one of the keys and states the hash that
 * the chain had at its size, and the last one states the end.
 */
export async function verifyFiles(
  folder: string,
  keys: VerifierKey[],
  onProgress: (seq: number) => void = () => undefined,
): Promise<FilesVerdict> {
  try {
    const head = await headIn(folder);
    const checkpoints = checkpointsIn(folder, head, keys);
    let next = (await checkpoints.next()).value as Head | undefined;
    let state: ChainState = START;
    let [signed, withheld] = [0, 0];
    for await (const entry of readLines(folder, ENTRIES, entryLine)) {
      state = followed(state, entry, head.agreement);
      if (entry.headerSalt === null || entry.payloadSalt === null) withheld += 1;
      if (next?.seq === state.seq) {
        signed += 1;
        assert(
          next.hash === state.hash,
          CHECKPOINTS,
          signed,
          `It states another hash for entry ${state.seq}.`,
        );
        next = (await checkpoints.next()).value as Head | undefined;
        assert(
          next || state.seq === head.seq,
          CHECKPOINTS,
          signed + 1,
          'The end of the chain has no checkpoint.',
        );
      }
      onProgress(state.seq);
    }
    assert(
      state.seq === head.seq && state.hash === head.hash,
      ENTRIES,
      state.seq,
      `The chain does not end where ${HEAD} says.`,
    );
    assert(
      !next && signed === head.checkpoints,
      CHECKPOINTS,
      signed + 1,
      `There are not as many checkpoints as ${HEAD} says.`,
    );
    const { agreement, seq, hash } = head;
    return { ok: true, agreement, size: seq, head: { seq, hash }, checkpoints: signed, withheld };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { file, line, reason } = error;
    return { ok: false, file, line, reason };
  }
}

function assert(holds: unknown, file: string, line: number, reason: string): asserts holds {
  if (!holds) throw new Fault(file, line, reason);
}

function followed(state: ChainState, entry: Entry, agreement: string): ChainState {
  const verdict = follow(state, entry, agreement, sha256);
  if (verdict.ok) return verdict.state;
  throw new Fault(ENTRIES, verdict.at, verdict.reason);
}

async function headIn(folder: string): Promise<ExportedHead> {
  let head: ExportedHead | null = null;
  for await (const line of readLines(folder, HEAD, headLine)) {
    assert(head === null, HEAD, 2, 'There must be one line only.');
    head = line;
  }
  assert(head, HEAD, 1, 'It is empty.');
  return head;
}

/** Where each checkpoint says that the chain ended, each after the one before. */
async function* checkpointsIn(
  folder: string,
  { agreement }: ExportedHead,
  keys: VerifierKey[],
): AsyncGenerator<Head> {
  let [line, last] = [0, 0];
  for await (const { note } of readLines(folder, CHECKPOINTS, checkpointLine)) {
    line += 1;
    const checkpoint = openCheckpoint(String(note), keys);
    assert(checkpoint, CHECKPOINTS, line, 'None of the keys signed this.');
    assert(checkpoint.origin.endsWith(`/${agreement}`), CHECKPOINTS, line, 'It is of another chain.');
    assert(checkpoint.seq > last, CHECKPOINTS, line, 'It does not come after the one before.');
    last = checkpoint.seq;
    yield checkpoint;
  }
}

async function* readLines<T>(folder: string, file: string, write: (value: T) => string): AsyncGenerator<T> {
  let number = 0;
  try {
    for await (const line of linesOf(join(folder, file))) {
      number += 1;
      const value = read(line, write);
      assert(value, file, number, 'The line is not written as an export writes it.');
      yield value;
    }
  } catch (error) {
    if (error instanceof Fault || ('code' in (error as object) && (error as NodeJS.ErrnoException).path))
      throw error;
    throw new Fault(file, number + 1, 'It is not UTF-8 in whole lines.');
  }
}
