import { Button, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refusal } from './Refusal';

interface Props {
  title?: string;
  label: string;
  isPending: boolean;
  error: Error | null;
  /** Gets the fields by their names; one that is missing is empty. */
  onSubmit: (given: (name: string) => string, form: HTMLFormElement) => void;
  isGrave?: boolean;
  children: ReactNode;
}

/** A short form with its one button, and why the server refused. */
export function SettingsForm({ title, label, isPending, error, onSubmit, isGrave, children }: Props) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const given = (name: string): string => {
          const value = fields.get(name);
          return typeof value === 'string' ? value : '';
        };
        if (!isPending) onSubmit(given, event.currentTarget);
      }}
    >
      <Stack gap="sm" maw={420} align="stretch">
        {title && (
          <Title order={3} size="h5">
            {title}
          </Title>
        )}
        {children}
        <Refusal error={error} />
        <Button
          type="submit"
          loading={isPending}
          w="fit-content"
          {...(isGrave && { color: 'red', variant: 'outline' })}
        >
          {label}
        </Button>
      </Stack>
    </form>
  );
}
