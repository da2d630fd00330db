import type { Entry } from '@domain/ledger/entry';
import type { ReadKey } from '../api';

/** The part of an address that is about a kind of subject, and the parameter that names one of them. */
const PLACES: Record<string, { under: string; id?: string }[]> = {
  agreement: [{ under: '' }],
  party: [{ under: '/parties', id: 'party' }],
  person: [{ under: '/people', id: 'person' }, { under: '/invitations' }],
  notice: [{ under: '/notices', id: 'notice' }],
  comment: [{ under: '/notices', id: 'notice' }],
  'duty-roster': [{ under: '/parties', id: 'party' }],
};

/** Answers that may change with every entry, whatever it is about. */
const ALWAYS = ['/api/v1/me/todo', '/api/v1/agreements/{agreement}/ledger'];

/** Whether a cached answer may have become stale by this entry. A redacted entry changes nothing but the ledger itself. */
export function isAffected(key: readonly unknown[], entry: Entry): boolean {
  const [path, params] = key as ReadKey;
  if (typeof path !== 'string') return false;
  const agreement = params?.path?.['agreement'];
  if (agreement !== undefined && agreement !== entry.agreement) return false;
  if (ALWAYS.some((always) => path.startsWith(always))) return true;
  if (entry.subject === null) return false;
  const { kind, id } = entry.subject;
  const base = '/api/v1/agreements/{agreement}';
  return (PLACES[kind] ?? [{ under: `/${kind}s` }]).some((place) => {
    if (!path.startsWith(`${base}${place.under}`)) return false;
    const one = place.id === undefined ? undefined : params?.path?.[place.id];
    // A part of a subject is named after it, such as the comment N-2026-003/2.
    return one === undefined || one === id.split('/')[0];
  });
}
