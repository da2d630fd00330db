import type { Entry } from '../../domain/ledger/entry';

/** The files of an export. */
export const ENTRIES = 'entries.jsonl';
export const CHECKPOINTS = 'checkpoints.jsonl';
export const HEAD = 'head.json';
export const KEYS = 'keys.txt';

/** What `head.json` holds: where the chain ends, and how many checkpoints there are. */
export interface ExportedHead {
  agreement: string;
  seq: number;
  hash: string;
  checkpoints: number;
}

/** Each kind of line has one text: these fields in this order, as JSON without blanks. */
export const entryLine = (entry: Entry): string =>
  JSON.stringify({
    agreement: entry.agreement,
    seq: entry.seq,
    at: entry.at,
    actor: entry.actor,
    type: entry.type,
    subject: entry.subject,
    audience: entry.audience,
    payload: entry.payload,
    format: entry.format,
    headerSalt: entry.headerSalt,
    payloadSalt: entry.payloadSalt,
    headerHash: entry.headerHash,
    payloadHash: entry.payloadHash,
    prevHash: entry.prevHash,
    hash: entry.hash,
  });

export const checkpointLine = ({ note }: { note: string }): string => JSON.stringify({ note });

export const headLine = ({ agreement, seq, hash, checkpoints }: ExportedHead): string =>
  JSON.stringify({ agreement, seq, hash, checkpoints });

/** What a line says; null unless it is the one text of that. */
export function read<T>(line: string, write: (value: T) => string): T | null {
  try {
    const value = JSON.parse(line) as T | null;
    return value !== null && write(value) === line ? value : null;
  } catch {
    return null;
  }
}
