import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '@domain/ledger/entry';
import { read } from '../api';
import { isAffected } from './affected';
import { Refresh } from './refresh';

const agreement = 'critical-minerals-2026';
const about = (kind: string, id: string, actor = 'delegate-of-japan') =>
  ({ agreement, seq: 1, subject: { kind, id }, actor: { id: actor } }) as unknown as Entry;
const redacted = { agreement, seq: 1, subject: null, actor: null } as Entry;

const list = read('/api/v1/agreements/{agreement}/notices', { path: { agreement } }).queryKey;
const notice = (id: string) =>
  read('/api/v1/agreements/{agreement}/notices/{notice}', { path: { agreement, notice: id } }).queryKey;
const parties = read('/api/v1/agreements/{agreement}/parties', { path: { agreement } }).queryKey;
const ledger = read('/api/v1/agreements/{agreement}/ledger', { path: { agreement } }).queryKey;

describe('an entry about a notice makes stale', () => {
  const entry = about('notice', 'N-2026-003');
  it.each([
    ['that notice', notice('N-2026-003'), true],
    ['another notice', notice('N-2026-004'), false],
    ['the list of notices', list, true],
    ['the parties', parties, false],
    ['the ledger', ledger, true],
    ['what is kept under another name', ['draft', 'N-2026-003'], false],
  ])('%s: %o %s', (_, key, expected) => {
    expect(isAffected(key, entry)).toBe(expected);
  });

  it('as a comment does the thread of its notice alone', () => {
    const comment = about('comment', 'N-2026-003/2');
    const keys = [notice('N-2026-003'), notice('N-2026-004'), list];
    expect(keys.map((key) => isAffected(key, comment))).toEqual([true, false, true]);
  });

  it('nothing of another agreement', () => {
    expect(isAffected(list, { ...entry, agreement: 'tropical-timber-1994' })).toBe(false);
  });

  it('nothing but the ledger when the reader may not read it', () => {
    expect([list, notice('N-2026-003'), ledger].map((key) => isAffected(key, redacted))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('changes', () => {
  let isEditing: boolean;
  let refresh: Refresh;
  const fetched = vi.fn(() => Promise.resolve({}));

  beforeEach(async () => {
    vi.useFakeTimers();
    isEditing = false;
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    refresh = new Refresh(queries, () => isEditing, vi.fn());
    new QueryObserver(queries, { queryKey: notice('N-2026-003'), queryFn: fetched }).subscribe(
      () => undefined,
    );
    await vi.runAllTimersAsync();
    fetched.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  const others = () => false;

  it('that come together are read once', async () => {
    refresh.receive([about('notice', 'N-2026-003')], others);
    refresh.receive([about('notice', 'N-2026-003')], others);
    await vi.runAllTimersAsync();
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('wait while somebody is editing, and say how many they are', async () => {
    isEditing = true;
    refresh.receive([about('notice', 'N-2026-003'), about('notice', 'N-2026-999'), redacted], others);
    await vi.runAllTimersAsync();
    expect(fetched).not.toHaveBeenCalled();
    expect(refresh.count).toBe(1);
    refresh.show();
    expect(refresh.count).toBe(0);
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('by the person who is editing are shown at once', async () => {
    isEditing = true;
    refresh.receive([about('notice', 'N-2026-003', 'me')], ({ actor }) => actor?.id === 'me');
    await vi.runAllTimersAsync();
    expect(fetched).toHaveBeenCalledOnce();
  });
});
