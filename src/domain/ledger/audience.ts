import type { Standing } from '../access/policy';

/**
 * Who may read a record. `public`: anyone. `parties`: every member of the agreement. `party:JP`: that
 * party's delegation. `secretariat`: the secretariat. A named list: whoever one of its names admits.
 */
export type AudienceName = 'public' | 'parties' | 'secretariat' | `party:${string}`;
export type Audience = AudienceName | AudienceName[];

/** The reader's standing in one agreement. */
export interface Reader extends Standing {
  party: string | null;
  /** Who it is, where that matters. */
  person?: { id: string };
}

/** The names that admit this reader. ACCESS-1. */
export function audiencesOf(reader: Reader): AudienceName[] {
  const names: AudienceName[] = ['public', 'parties'];
  if (reader.role === 'secretariat') names.push('secretariat');
  if (reader.party !== null && reader.role !== 'observer') names.push(`party:${reader.party}`);
  return names;
}

export const namesIn = (audience: Audience): AudienceName[] =>
  Array.isArray(audience) ? audience : [audience];

/** ACCESS-2. One answer for REST, sockets, exports and every later channel. */
export function canRead(reader: Reader, audience: Audience): boolean {
  const admitted = audiencesOf(reader);
  return namesIn(audience).some((name) => admitted.includes(name));
}
