import { Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A page that has only one thing to say, and a way on. */
export const Message = ({ title, text, children }: { title: string; text: string; children?: ReactNode }) => (
  <Center mih="60vh" p="md">
    <Stack gap="sm" maw={480}>
      <Title order={1} size="h3">
        {title}
      </Title>
      <Text c="dimmed">{text}</Text>
      {children}
    </Stack>
  </Center>
);
