import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '@domain/ledger/entry';
import { answerSignIn, ProblemError, signInDemand, unreachable } from '../api';
import { LiveProvider, type Live } from '../live';
import { meQuery } from '../session';
import { useCommand } from './useCommand';

const me = { id: 'delegate-of-japan', email: 'jp@example.org', name: 'Delegate', admin: false, roles: [] };
const stale = { ...unreachable, status: 409, code: 'notice.not-issued', detail: 'It is resolved.' };
const endedSession = { ...unreachable, status: 401, code: 'session.required' };

let hear: (entries: Entry[]) => void;
const live = {
  onEntries: (reader: typeof hear) => {
    hear = reader;
    return () => undefined;
  },
} as unknown as Live;

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
queries.setQueryData(meQuery().queryKey, me);
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <LiveProvider value={live}>{children}</LiveProvider>
  </QueryClientProvider>
);
const start = (send: (input: string, key: string) => Promise<unknown>) =>
  renderHook(() => useCommand(send), { wrapper }).result;

describe('a command', () => {
  it('shows the receipt that the answer names', async () => {
    const command = start(async () => ({ receipt: { seq: 141 } }));
    await act(() => command.current.run('a'));
    expect(command.current.state).toMatchObject({ kind: 'done', entry: 141 });
  });

  it('without a receipt in the answer shows the entry of this person that comes', async () => {
    const command = start(async () => ({}));
    await act(() => command.current.run('a'));
    act(() =>
      hear([
        { seq: 7, actor: { id: 'secretariat' } },
        { seq: 8, actor: { id: me.id } },
      ] as Entry[]),
    );
    expect(command.current.state).toMatchObject({ kind: 'done', entry: 8 });
  });

  it('that got no answer is tried again under the same key; another one has another key', async () => {
    const send = vi.fn<(input: string, key: string) => Promise<unknown>>();
    send.mockRejectedValueOnce(new ProblemError(unreachable)).mockResolvedValue({});
    const command = start(send);
    for (const input of ['a', 'a', 'b']) await act(() => command.current.run(input));
    const [first, second, third] = send.mock.calls.map(([, key]) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('that was refused says why, and begins anew under another key', async () => {
    const send = vi.fn<(input: string, key: string) => Promise<unknown>>();
    send.mockRejectedValue(new ProblemError(stale));
    const command = start(send);
    for (const input of ['a', 'a']) await act(() => command.current.run(input));
    expect(command.current.state).toEqual({ kind: 'refused', problem: stale });
    expect(send.mock.calls[0]![1]).not.toBe(send.mock.calls[1]![1]);
  });

  it('that met an ended session goes on by itself, once, after signing in again', async () => {
    const send = vi.fn<(input: string, key: string) => Promise<unknown>>();
    send.mockRejectedValueOnce(new ProblemError(endedSession)).mockResolvedValueOnce({ receipt: { seq: 9 } });
    const command = start(send);
    let run: Promise<unknown> | undefined;
    act(() => void (run = command.current.run('a')));
    await waitFor(() => expect(signInDemand()).toBe('signed-out'));
    answerSignIn(true);
    await act(async () => void (await run));
    expect(command.current.state).toMatchObject({ kind: 'done', entry: 9 });
    expect(send.mock.calls[0]![1]).toBe(send.mock.calls[1]![1]);
  });
});
