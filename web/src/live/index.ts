export type { Connection } from './connection';
export { Live } from './live';
export { LiveProvider, useConnection, useEntries, useLive, useWaitingChanges } from './LiveContext';
