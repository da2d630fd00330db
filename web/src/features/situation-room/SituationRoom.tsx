import { Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { useAgreement } from '../../routing';

export function SituationRoom() {
  const { t } = useTranslation('situationRoom');
  const { slug: agreement } = useAgreement();
  const { data } = useSuspenseQuery(
    read('/api/v1/agreements/{agreement}/notices', { path: { agreement }, query: { state: 'issued' } }),
  );
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      {data.items.map(({ id, headline }) => (
        <Text key={id}>
          {id} {headline}
        </Text>
      ))}
    </Stack>
  );
}
