import type { Head } from '../domain/ledger/chain';
import { StartupError } from '../platform/errors';
import type { LedgerViews } from '../platform/ledger';

/** Where the agreement's chain ends. Throws StartupError when there is no such agreement. */
export async function chainHead(ledger: LedgerViews, agreement: string): Promise<Head> {
  const head = await ledger.head(agreement);
  if (head.seq === 0) throw new StartupError(`There is no agreement "${agreement}" here.`);
  return head;
}
