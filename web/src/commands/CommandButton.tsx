import { Button, Stack, Text, type ButtonProps } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import type { Action } from './action';
import { CommandOutcome } from './CommandOutcome';
import { ConfirmAct, type LegalAct } from './ConfirmAct';
import type { Command } from './useCommand';

interface Props<Input, Answer> extends ButtonProps {
  command: Command<Input, Answer>;
  /** What is sent; a function is asked when the button is pressed, and null from it stops the act. */
  input: Input | (() => Input | null);
  action?: Action;
  /** What the act is called while the server works, such as "Acknowledging…". */
  pending: string;
  /** What happened; the entry's number is put behind it. */
  done: string | ((answer: Answer) => string);
  /** An act with legal effect is asked about once. */
  confirm?: LegalAct;
  onDone?: (answer: Answer) => unknown;
  children: ReactNode;
}

/** A button that never lies: it says what it does, what happened, or why not, where it stands. */
export function CommandButton<Input, Answer>(props: Props<Input, Answer>) {
  const { command, input, action, pending, done, confirm, onDone, children, ...button } = props;
  const [isAsking, setIsAsking] = useState(false);
  const why = useId();
  const isPending = command.state.kind === 'pending';
  const reason = action && !action.allowed ? action.reason : null;
  if (action && !action.allowed && reason === null) return null;

  const act = async () => {
    setIsAsking(false);
    const given = typeof input === 'function' ? (input as () => Input | null)() : input;
    if (given === null && typeof input === 'function') return;
    const answer = await command.run(given as Input);
    if (answer !== null) await onDone?.(answer);
  };
  const press = () => {
    if (reason !== null || isPending) return;
    if (confirm) setIsAsking(true);
    else void act();
  };

  return (
    <Stack gap={4} align="flex-start">
      <Button
        {...button}
        onClick={press}
        aria-disabled={reason !== null || isPending}
        data-disabled={reason !== null || undefined}
        aria-describedby={reason === null ? undefined : why}
      >
        {isPending ? pending : children}
      </Button>
      {reason !== null && (
        <Text id={why} size="xs" c="dimmed">
          {reason}
        </Text>
      )}
      <CommandOutcome state={command.state} done={done} onAgain={press} />
      {confirm && (
        <ConfirmAct act={confirm} opened={isAsking} onConfirm={act} onClose={() => setIsAsking(false)} />
      )}
    </Stack>
  );
}
