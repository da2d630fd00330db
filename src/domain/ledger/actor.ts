/** Who did it. `capacity` is present when an installation administrator acted as secretariat. */
export interface Actor {
  kind: 'person' | 'system' | 'integration';
  id: string;
  party: string | null;
  recordedBy?: string;
  capacity?: 'administrator';
}

/** What the entry is about. */
export interface Subject {
  kind: string;
  id: string;
}
