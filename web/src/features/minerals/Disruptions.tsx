import { List, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { useAgreement } from '../../routing';

const MOST_SHOWN = 20;

/** What has disrupted the mineral so far, the latest first. */
export function Disruptions({ mineral }: { mineral: string }) {
  const { t, i18n } = useTranslation('minerals');
  const { slug: agreement } = useAgreement();
  const { items } = useSuspenseQuery(
    read('/api/v1/agreements/{agreement}/notices', {
      path: { agreement },
      query: { mineral, limit: MOST_SHOWN },
    }),
  ).data;
  const day = (at: string) =>
    new Date(at).toLocaleDateString(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <Stack component="section" gap="sm" aria-labelledby="disruptions">
      <Title order={2} size="h4" id="disruptions">
        {t('disruptions')}
      </Title>
      {items.length === 0 && <Text c="dimmed">{t('noDisruptions')}</Text>}
      <List spacing="xs" listStyleType="none" p={0}>
        {items.map(({ id, headline, cause, state, area, onset, expectedEnd }) => (
          <List.Item key={id}>
            <a href={`/${agreement}/notices/${id}`}>{id}</a>{' '}
            <Text span fw={600}>
              {headline}
            </Text>
            <Text size="sm" c="dimmed">
              {[
                t(`cause.${cause}`, { defaultValue: cause }),
                area.countries.join(', '),
                onset &&
                  (expectedEnd ? `${day(onset)} – ${day(expectedEnd)}` : t('from', { day: day(onset) })),
                t(`state.${state}`, { defaultValue: state }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
