interface Receipt {
  seq: number;
}

/** The number of the ledger entry that an answer names as its receipt; null when it names none. */
export function receiptIn(answer: unknown): number | null {
  const { receipt, receipts } = (answer ?? {}) as { receipt?: Receipt; receipts?: Receipt[] };
  return receipt?.seq ?? receipts?.at(-1)?.seq ?? null;
}
