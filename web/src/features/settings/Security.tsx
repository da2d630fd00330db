import { Stack } from '@mantine/core';
import { ChangePassword } from './ChangePassword';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';

/** What keeps the reader's own account safe. */
export const Security = () => (
  <Stack gap="xl">
    <ChangePassword />
    <SecondFactor />
    <Sessions />
  </Stack>
);
