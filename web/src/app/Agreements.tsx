import { Container, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createRoute, redirect } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { memberRoute, TextLink } from '../routing';
import { agreementsQuery } from '../session';
import { standingWords } from './standing';

/** Whoever has one seat goes straight to its room. */
export const agreementsRoute = createRoute({
  getParentRoute: () => memberRoute,
  path: '/',
  loader: async ({ context }) => {
    const { items } = await context.queries.fetchQuery(agreementsQuery());
    const [first, ...others] = items;
    if (first && others.length === 0)
      throw redirect({ to: '/$agreement', params: { agreement: first.slug }, replace: true });
  },
  component: Agreements,
});

function Agreements() {
  const { t } = useTranslation('app');
  const { items } = useSuspenseQuery(agreementsQuery()).data;
  return (
    <Container component="main" size="xs" py="xl">
      <Title order={1} size="h2" mb="lg">
        {t('agreements')}
      </Title>
      {items.length === 0 && <Text c="dimmed">{t('noAgreements')}</Text>}
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map(({ slug, title, me }) => (
          <li key={slug}>
            <TextLink to="/$agreement" params={{ agreement: slug }} fw={600}>
              {title}
            </TextLink>
            <Text size="sm" c="dimmed">
              {standingWords(t, me)}
            </Text>
          </li>
        ))}
      </Stack>
    </Container>
  );
}
