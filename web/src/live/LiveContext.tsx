import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Entry } from '@domain/ledger/entry';
import type { PresenceView } from '@domain/presence/presence';
import type { Connection } from './connection';
import type { Live } from './live';

const Context = createContext<Live | null>(null);

export const LiveProvider = Context.Provider;

export function useLive(): Live {
  const live = useContext(Context);
  if (live === null) throw new Error('There is no LiveProvider around this.');
  return live;
}

export function useConnection(): Connection {
  const live = useLive();
  return useSyncExternalStore(
    (changed) => live.subscribe(changed),
    () => live.connection,
  );
}

/** How many changes to what is on screen wait until the reader has finished editing. */
export function useWaitingChanges(): number {
  const live = useLive();
  return useSyncExternalStore(
    (changed) => live.subscribe(changed),
    () => live.waiting,
  );
}

/** Who is in the room just now, and on which notices. */
export function usePresence(): PresenceView[] {
  const live = useLive();
  return useSyncExternalStore(
    (changed) => live.subscribe(changed),
    () => live.presence.people,
  );
}

/** Says that this person is here while the component is on screen: in the `room`, or on a notice. */
export function useBeing(agreement: string, where: string): void {
  const live = useLive();
  useEffect(() => live.presence.be(agreement, where), [live, agreement, where]);
}

/** Calls back with every entry that comes while the component is on screen. */
export function useEntries(reader: (entries: Entry[]) => void): void {
  const live = useLive();
  const read = useEffectEvent(reader);
  useEffect(() => live.onEntries((entries) => read(entries)), [live]);
}
