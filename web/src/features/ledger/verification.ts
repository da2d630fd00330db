import type { Head } from '@domain/ledger/chain';
import type { Signed } from './checkpoint';
import type { ChainVerdict } from './verify-chain';

/** What the page asks of its worker. `kept`: what checkpoints kept elsewhere state. */
export interface Asked {
  agreement: string;
  kept: Head[];
}

/** What the worker tells the page. `newest`: the server's newest checkpoint; null when there is none yet. */
export type Told =
  | { kind: 'progress'; seq: number; of: number }
  | { kind: 'done'; verdict: ChainVerdict; newest: { seq: number; signed: Signed } | null }
  | { kind: 'failed'; reason: string };
