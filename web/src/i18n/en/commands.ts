export const commands = {
  entry: 'entry {{entry}}',
  again: 'Try again',
  unreachable:
    'No answer came, so nobody knows yet whether it was done. Trying again is safe: it is done once at most.',
  leave: 'Leave it',
  superseded: 'It is entered in the ledger and can be superseded later, never edited.',
} as const;
