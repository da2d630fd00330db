export const commands = {
  entry: 'entry {{entry}}',
  again: 'Try again',
  unreachable:
    'No answer came, so nobody knows yet whether it was done. Trying again is safe: it is done once at most.',
  leave: 'Leave it',
  superseded: 'It is entered in the ledger and can be superseded later, never edited.',
  stale: 'Somebody changed this while you were writing',
  staleWhat: 'Nothing you wrote is lost. This is what changed meanwhile:',
  field: 'Field',
  was: 'Was',
  isNow: 'Is now',
  yours: 'Yours',
  clash: 'Both changed',
  reapply: 'Put my changes upon it',
  takeTheirs: 'Take it as it is now',
} as const;
