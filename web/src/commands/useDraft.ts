import { useState } from 'react';
import { useMe } from '../session';
import { draftKey, loadDraft, saveDraft } from './drafts';

export interface Draft<T> {
  value: T;
  /** When what is shown was kept, if it comes from an earlier visit; milliseconds since 1970. */
  restoredAt: number | null;
  save: (value: T) => void;
  /** Forgets the draft: it was sent, or is no longer wanted. */
  discard: () => void;
}

/** What somebody is writing, kept in this browser by form and subject: `useDraft('report:N-2026-003', empty)`. */
export function useDraft<T>(name: string, initial: T): Draft<T> {
  const key = draftKey(useMe().id, name);
  const [state, setState] = useState(() => {
    const kept = loadDraft<T>(localStorage, key, Date.now());
    return { value: kept?.value ?? initial, restoredAt: kept?.at ?? null };
  });
  return {
    ...state,
    save: (value) => {
      saveDraft(localStorage, key, { at: Date.now(), value });
      setState({ value, restoredAt: null });
    },
    discard: () => {
      localStorage.removeItem(key);
      setState({ value: initial, restoredAt: null });
    },
  };
}
