import { useRef, useState } from 'react';
import { problemOf, requireSignIn, type Problem } from '../api';
import { useEntries } from '../live';
import { useMe } from '../session';
import { receiptIn } from './receipt';

export type CommandState<Answer> =
  | { kind: 'idle' }
  | { kind: 'pending' }
  /** `entry` is the number in the ledger; null until it is known. */
  | { kind: 'done'; answer: Answer; entry: number | null }
  | { kind: 'refused'; problem: Problem };

export interface Command<Input, Answer> {
  state: CommandState<Answer>;
  /** Gives the answer, or null when it was refused; the state says why. */
  run(input: Input): Promise<Answer | null>;
  reset(): void;
}

/**
 * An act over HTTP. `send` gets a key for `Idempotency-Key`: it stays the same while nobody knows whether the
 * server got the request, so that trying again never acts twice. An act refused for want of a session goes on
 * by itself once somebody has signed in again.
 */
export function useCommand<Input, Answer>(
  send: (input: Input, key: string) => Promise<Answer>,
): Command<Input, Answer> {
  const [state, setState] = useState<CommandState<Answer>>({ kind: 'idle' });
  const attempt = useRef<{ key: string; input: string } | null>(null);
  const me = useMe();

  useEntries((entries) => {
    const own = entries.find(({ actor }) => actor?.id === me.id || actor?.recordedBy === me.id);
    if (own === undefined) return;
    setState((now) => (now.kind === 'done' && now.entry === null ? { ...now, entry: own.seq } : now));
  });

  const keyFor = (input: Input): string => {
    const text = JSON.stringify(input) ?? '';
    if (attempt.current?.input !== text) attempt.current = { key: crypto.randomUUID(), input: text };
    return attempt.current.key;
  };

  const run = async (input: Input): Promise<Answer | null> => {
    setState({ kind: 'pending' });
    const key = keyFor(input);
    try {
      const answer = await signedIn(() => send(input, key));
      attempt.current = null;
      setState({ kind: 'done', answer, entry: receiptIn(answer) });
      return answer;
    } catch (error) {
      const problem = problemOf(error);
      if (isDefinite(problem)) attempt.current = null;
      setState({ kind: 'refused', problem });
      return null;
    }
  };

  return { state, run, reset: () => setState({ kind: 'idle' }) };
}

/** Whether the server has certainly not acted. */
const isDefinite = ({ status }: Problem): boolean => status >= 400 && status < 500;

async function signedIn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (problemOf(error).status !== 401 || !(await requireSignIn())) throw error;
    return work();
  }
}
