const AWAY = [
  'MongoNetworkError',
  'MongoServerSelectionError',
  'MongoPoolClearedError',
  'MongoNotConnectedError',
  'MongooseServerSelectionError',
  'MongoTopologyClosedError',
];

/** The database could not be reached. A write of several documents that lost its connection has a name of its own, and no code of the server's. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error &&
  (AWAY.includes(error.name) ||
    (error.name === 'MongoBulkWriteError' && !('code' in error && error.code !== undefined)));
