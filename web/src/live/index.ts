export type { Connection } from './connection';
export { Live } from './live';
export {
  LiveProvider,
  useBeing,
  useConnection,
  useEntries,
  useLive,
  usePresence,
  useWaitingChanges,
} from './LiveContext';
