import { Container, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The page before somebody is signed in. */
export const Entrance = ({ title, lead, children }: { title: string; lead: string; children: ReactNode }) => (
  <Container component="main" size={440} py={{ base: 'lg', sm: 64 }}>
    <Stack gap="lg">
      <div>
        <Text fw={600} c="dimmed" size="sm">
          Lodestone
        </Text>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text c="dimmed">{lead}</Text>
      </div>
      <Paper withBorder p="lg">
        {children}
      </Paper>
    </Stack>
  </Container>
);
