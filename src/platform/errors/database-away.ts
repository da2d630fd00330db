const AWAY = [
  'MongoNetworkError',
  'MongoServerSelectionError',
  'MongoPoolClearedError',
  'MongoNotConnectedError',
  'MongooseServerSelectionError',
  'MongoTopologyClosedError',
];

/** What a socket says itself where the driver gives it no name of its own. */
const LOST = ['EPIPE', 'ECONNRESET'];

/** The database could not be reached. A write of several documents that lost its connection has a name of its own, and no code of the server's. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    AWAY.includes(error.name) ||
    LOST.includes(String(code)) ||
    (error.name === 'MongoBulkWriteError' && typeof code !== 'number')
  );
}
