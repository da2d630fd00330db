import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api';
import { Refusal } from './Refusal';
import { sessionsQuery } from './security';

/** Where the reader is signed in, and how to end it there. */
export function Sessions() {
  const { t, i18n } = useTranslation('settings');
  const { data, refetch } = useSuspenseQuery(sessionsQuery());
  const end = useMutation({
    mutationFn: (id: string) =>
      answerOf(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => refetch(),
  });
  const endOthers = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/auth/sessions', {})),
    onSuccess: () => refetch(),
  });
  const moment = (at: string) =>
    new Date(at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Stack component="section" gap="sm" aria-labelledby="sessions">
      <Title order={2} size="h4" id="sessions">
        {t('sessions')}
      </Title>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.items.map(({ id, createdAt, lastUsedAt, address, userAgent, current }) => (
          <Group key={id} component="li" justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text fw={current ? 600 : undefined} lineClamp={2}>
                {userAgent ?? t('unknownBrowser')}
              </Text>
              <Text size="sm" c="dimmed">
                {[
                  current && t('thisOne'),
                  address,
                  t('begun', { at: moment(createdAt) }),
                  t('lastUsed', { at: moment(lastUsedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            {!current && (
              <Button
                size="xs"
                variant="default"
                loading={end.isPending && end.variables === id}
                onClick={() => end.mutate(id)}
                flex="none"
              >
                {t('end')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      <Refusal error={end.error ?? endOthers.error} />
      <Button
        variant="default"
        w="fit-content"
        loading={endOthers.isPending}
        disabled={data.items.length < 2}
        onClick={() => endOthers.mutate()}
      >
        {t('endOthers')}
      </Button>
    </Stack>
  );
}
