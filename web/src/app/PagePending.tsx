import { Skeleton, Stack } from '@mantine/core';

/** The outline of a page while its parts are on their way. */
export const PagePending = () => (
  <Stack p="md" aria-busy="true">
    <Skeleton height={28} width="40%" />
    <Skeleton height={120} />
    <Skeleton height={240} />
  </Stack>
);
