import { answerOf, api } from '../../api';
import { checkSignature, readCheckpoint, type Signed } from './checkpoint';
import { readKeys } from './read-pages';

/** `same`: the chain still has that hash at that number; the entries before it are bound by it. */
export type Comparison =
  | { kind: 'unreadable' }
  | { kind: 'elsewhere'; origin: string }
  | { kind: 'same' | 'other' | 'shorter'; size: number; signed: Signed };

/** Compares a checkpoint kept before with the entry of its size as the server shows it now. */
export async function compareCheckpoint(agreement: string, note: string): Promise<Comparison> {
  const checkpoint = readCheckpoint(note);
  if (checkpoint === null) return { kind: 'unreadable' };
  const { origin, seq: size, hash } = checkpoint;
  if (!origin.endsWith(`/${agreement}`)) return { kind: 'elsewhere', origin };
  const params = { path: { agreement }, query: { after: String(size - 1), limit: 1 } };
  const [{ items }, keys] = await Promise.all([
    answerOf(api.GET('/api/v1/agreements/{agreement}/ledger', { params })),
    readKeys(agreement),
  ]);
  const signed = await checkSignature(checkpoint, keys);
  const [entry] = items;
  if (entry === undefined) return { kind: 'shorter', size, signed };
  return { kind: entry.hash === hash ? 'same' : 'other', size, signed };
}
