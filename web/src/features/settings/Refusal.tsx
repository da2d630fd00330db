import { Alert } from '@mantine/core';
import { problemOf } from '../../api';

/** Why the server refused, in its own words; nothing when it did not. */
export function Refusal({ error }: { error: Error | null }) {
  if (error === null) return null;
  const { detail, errors = [] } = problemOf(error);
  return (
    <Alert role="alert" color="red" p="xs">
      {detail}
      {errors.map(({ pointer, detail: what }) => (
        <div key={pointer}>{what}</div>
      ))}
    </Alert>
  );
}
