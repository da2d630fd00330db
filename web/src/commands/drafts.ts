const PREFIX = 'lodestone.draft.';
const KEPT_MILLISECONDS = 30 * 24 * 3_600_000;

export interface SavedDraft<T> {
  /** Milliseconds since 1970. */
  at: number;
  value: T;
}

/** Drafts are each person's own, also on a machine that several use. */
export const draftKey = (person: string, name: string): string => `${PREFIX}${person}.${name}`;

export function loadDraft<T>(storage: Storage, key: string, now: number): SavedDraft<T> | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    const saved = JSON.parse(text) as SavedDraft<T>;
    return now - saved.at < KEPT_MILLISECONDS ? saved : null;
  } catch {
    return null; // not written by this version of the page
  }
}

/** A full or forbidden storage costs the draft, never the page. */
export function saveDraft<T>(storage: Storage, key: string, draft: SavedDraft<T>): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Removes what nobody came back to for thirty days. */
export function dropOldDrafts(storage: Storage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  for (const key of keys.filter((name) => name.startsWith(PREFIX)))
    if (loadDraft(storage, key, now) === null) storage.removeItem(key);
}
